using System.CommandLine;
using TapOperator.Automation.Running;
using TapOperator.Hosting;
using TapOperator.Settings;

namespace TapOperator.Commands;

/// <summary><c>tapoperator run</c>: the operator itself.</summary>
internal static class RunCommand
{
    private const string AllNamespaces = "all";

    private static readonly Option<DirectoryInfo> State = new("--state-dir")
    {
        Description = "Directory for the stacks' programs, states and journals. It must outlive the process. [env: TAP_STATE_DIR]",
        DefaultValueFactory = _ => new DirectoryInfo(Setting("TAP_STATE_DIR") ?? "/var/lib/tapoperator"),
    };

    private static readonly Option<string> Engine = new("--engine")
    {
        Description = "Engine for manifests that name none: auto (the first found of Pulumi, OpenTofu, Terraform), pulumi, opentofu or terraform. [env: TAP_ENGINE]",
        DefaultValueFactory = _ => Setting("TAP_ENGINE") ?? "auto",
    };

    private static readonly Option<string[]> Namespaces = new("--namespace")
    {
        Description = "Namespace to watch, or all; may be given several times.",
        DefaultValueFactory = _ => [AllNamespaces],
    };

    private static readonly Option<FileInfo?> Kubeconfig = new("--kubeconfig")
    {
        Description = "Kubeconfig file. Absent: the in-cluster configuration, else KUBECONFIG, else ~/.kube/config.",
    };

    private static readonly Option<string> Address = new("--bind-address")
    {
        Description = "Address that the ports are bound to.",
        DefaultValueFactory = _ => "0.0.0.0",
    };

    private static readonly Option<int> HealthPort = new("--health-port")
    {
        Description = "Port of /healthz and /readyz.",
        DefaultValueFactory = _ => 8081,
    };

    private static readonly Option<int> MetricsPort = new("--metrics-port")
    {
        Description = "Port of /metrics; may be the same as the health port.",
        DefaultValueFactory = _ => 8080,
    };

    private static readonly Option<int> Concurrency = new("--max-concurrent-reconciles")
    {
        Description = "Environments worked on at once; what they run at once is capped by memory.",
        DefaultValueFactory = _ => 10,
    };

    private static readonly Option<int?> Memory = new("--engine-memory")
    {
        Description = "Memory for all running engines in MiB. Absent: what the container or machine has, less 512 for the operator.",
    };

    private static readonly Option<int> RunsPerAccount = new("--max-runs-per-account-region")
    {
        Description = "Engines that may work on one AWS account and region at once: AWS throttles per account and region.",
        DefaultValueFactory = _ => AccountLimit.DefaultRuns,
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                    result.AddError("--max-runs-per-account-region must be at least 1");
            },
        },
    };

    private static readonly Option<bool> LeaderElection = new("--leader-elect")
    {
        Description = "Agree with other replicas on one that acts, by a lease.",
    };

    private static readonly Option<string> LeaseNamespace = new("--leader-election-namespace")
    {
        Description = "The operator's own namespace: of the lease, and of state that is kept in Kubernetes. [env: POD_NAMESPACE]",
        DefaultValueFactory = _ => Setting("POD_NAMESPACE") ?? "default",
    };

    private static readonly Option<int> Grace = new("--drain-seconds")
    {
        Description = "How long engines may take to save their state after SIGTERM; the pod's grace period must be longer.",
        DefaultValueFactory = _ => 120,
    };

    private static readonly Option<LogFormat> Log = new("--log-format")
    {
        Description = "Json: one object per line. Text: plain lines.",
        DefaultValueFactory = _ => LogFormat.Json,
    };

    public static Command Create()
    {
        var command = new Command("run", "Runs the operator: watches TapEnvironments and brings them about.")
        {
            State, Engine, Namespaces, Kubeconfig, Address, HealthPort, MetricsPort, Concurrency, Memory, RunsPerAccount, LeaderElection, LeaseNamespace, Grace, Log,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            return await OperatorHost.RunAsync(Settings(parsed), cancellationToken);
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or UnauthorizedAccessException or k8s.Exceptions.KubeConfigException)
        {
            await Console.Error.WriteLineAsync($"tapoperator: {problem.Message}");
            return ExitCodes.Unusable;
        }
    }

    private static OperatorSettings Settings(ParseResult parsed) => new()
    {
        StateDirectory = parsed.GetRequiredValue(State).FullName,
        DefaultEngine = EngineNames.Parse(parsed.GetRequiredValue(Engine)),
        Namespaces = [.. parsed.GetRequiredValue(Namespaces).Where(name => !string.Equals(name, AllNamespaces, StringComparison.Ordinal))],
        Kubeconfig = parsed.GetValue(Kubeconfig)?.FullName,
        Address = parsed.GetRequiredValue(Address),
        HealthPort = parsed.GetRequiredValue(HealthPort),
        MetricsPort = parsed.GetRequiredValue(MetricsPort),
        MaxConcurrentReconciles = parsed.GetRequiredValue(Concurrency),
        EngineMemoryMiB = parsed.GetValue(Memory),
        RunsPerAccountAndRegion = parsed.GetRequiredValue(RunsPerAccount),
        LeaderElection = parsed.GetRequiredValue(LeaderElection),
        LeaseNamespace = parsed.GetRequiredValue(LeaseNamespace),
        DrainGracePeriod = TimeSpan.FromSeconds(parsed.GetRequiredValue(Grace)),
        LogFormat = parsed.GetRequiredValue(Log),
        EngineEnvironment = AwsEnvironment.Current(),
        KubernetesEnvironment = KubernetesEnvironment.For(parsed.GetValue(Kubeconfig)?.FullName),
    };

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
