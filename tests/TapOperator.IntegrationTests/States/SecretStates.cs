using TapOperator.Automation.Engines;
using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.Conformance;
using Xunit;

namespace TapOperator.IntegrationTests.States;

/// <summary>State in Kubernetes Secrets, on the real API server, with the chart's rights.</summary>
public abstract class SecretStates(EngineBench bench, ApiServer server) : RemoteStateSuite(bench)
{
    private string _namespace = "";

    protected override string Place => "Kubernetes";

    protected override async Task<IReadOnlyList<string>> LeftAsync(string name)
    {
        var plane = await server.PlaneAsync();
        var found = await plane.Kubectl.RunAsync("-n", _namespace, "get", "secrets,leases", "-o", "name");
        return [.. found.Split('\n').Where(line => line.Contains(Suffix(name), StringComparison.Ordinal))];
    }

    protected override async Task<StackWork> PlacedAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Bench.Root, $"{name}-login")).FullName;
        (_namespace, var kubeconfig) = await ChartRights.GiveAsync(await server.PlaneAsync(), folder);
        var work = Work(name, null);
        return work with
        {
            State = new StatePlace.Secrets(_namespace, Suffix(name), new Dictionary<string, string> { ["tapoperator.io/environment"] = name }),
            Environment = work.Environment.Append(new("KUBE_CONFIG_PATH", kubeconfig)).ToDictionary(),
        };
    }

    private string Suffix(string name) => $"u{name}-{Bench.Kind}".ToLowerInvariant();
}

public sealed class OpenTofuSecretStates(OpenTofuBench bench, ApiServer server) : SecretStates(bench, server), IClassFixture<OpenTofuBench>
{
    [Fact]
    public Task Killed_in_the_middle_it_goes_on_by_its_files() => KilledInTheMiddleItGoesOnByItsFilesAsync();
}

public sealed class TerraformSecretStates(TerraformBench bench, ApiServer server) : SecretStates(bench, server), IClassFixture<TerraformBench>;
