using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes;

/// <summary>The API server of tools/devcluster, from the cache or built there (minutes, once).</summary>
internal sealed class DevClusterSource : IControlPlaneSource
{
    public ControlPlaneKind Kind => ControlPlaneKind.DevCluster;

    public Task<bool> IsAvailableAsync(CancellationToken cancellationToken)
        => Task.FromResult(Executables.Find("apt-get") is not null && Executables.Find("dpkg") is not null);

    public Task<IRunningControlPlane> StartAsync(ControlPlaneConfiguration configuration, CancellationToken cancellationToken)
        => ScriptedControlPlane.StartAsync(
            "tools/devcluster", configuration, new Dictionary<string, string?> { ["TAP_CACHE"] = Folders.Cache }, cancellationToken);
}
