using TapOperator.Automation.Engines;
using TapOperator.Automation.Running;
using TapOperator.Entities.Spec.Engine;

namespace TapOperator.Settings;

/// <summary>How this operator process was told to run.</summary>
internal sealed record OperatorSettings
{
    /// <summary>Holds programs, states, journals of all stacks; must outlive the process.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>The engine for manifests that name none; null for the first that is found.</summary>
    public EngineKind? DefaultEngine { get; init; }

    /// <summary>Namespaces to watch; empty for all.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The kubeconfig file; null for the in-cluster configuration, else KUBECONFIG, else the home directory's.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>Port of /healthz and /readyz.</summary>
    public int HealthPort { get; init; }

    /// <summary>Port of /metrics.</summary>
    public int MetricsPort { get; init; }

    /// <summary>The address that the ports are bound to.</summary>
    public string Address { get; init; } = "0.0.0.0";

    /// <summary>How many environments are worked on at once.</summary>
    public int MaxConcurrentReconciles { get; init; }

    /// <summary>Memory for engines in MiB; null for what the machine or the container has, less the operator's own share.</summary>
    public int? EngineMemoryMiB { get; init; }

    /// <summary>How many engines may work on one account and region at once.</summary>
    public int RunsPerAccountAndRegion { get; init; } = AccountLimit.DefaultRuns;

    /// <summary>Whether several replicas agree on one by a lease.</summary>
    public bool LeaderElection { get; init; }

    /// <summary>The operator's own namespace: the lease is in it, and the Secrets of state that is kept in Kubernetes.</summary>
    public required string LeaseNamespace { get; init; }

    /// <summary>How long engines may take to save their state after the process was told to end.</summary>
    public TimeSpan DrainGracePeriod { get; init; }

    /// <summary>How long one engine may take to save its state: less than the drain, so that the outcome can still be written down.</summary>
    public TimeSpan EngineGracePeriod => DrainGracePeriod * 0.75;

    /// <summary>How to log.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Environment variables for engines and AWS clients.</summary>
    public IReadOnlyDictionary<string, string> EngineEnvironment { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables by which an engine reaches the API server, for state in Kubernetes.</summary>
    public IReadOnlyDictionary<string, string> KubernetesEnvironment { get; init; } = new Dictionary<string, string>();

    /// <summary>The engine's variables: access to the API server only where the state is there.</summary>
    /// <param name="state">Where the state is.</param>
    public IReadOnlyDictionary<string, string> EnvironmentFor(EngineStateType state) => state == EngineStateType.Kubernetes
        ? EngineEnvironment.Concat(KubernetesEnvironment).ToDictionary(StringComparer.Ordinal)
        : EngineEnvironment;
}
