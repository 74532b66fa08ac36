using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes;

/// <summary>The API server of tools/devcluster, from the cache or built there (minutes, once).</summary>
internal sealed class DevClusterSource : IControlPlaneSource
{
    public ControlPlaneKind Kind => ControlPlaneKind.DevCluster;

    public Task<bool> IsAvailableAsync(CancellationToken cancellationToken)
        => Task.FromResult(Executables.Find("apt-get") is not null && Executables.Find("dpkg") is not null);

    public Task<IRunningControlPlane> StartAsync(string runFolder, Action<string>? onProgress, CancellationToken cancellationToken)
        => ScriptedControlPlane.StartAsync(
            "tools/devcluster", runFolder, new Dictionary<string, string?> { ["TAP_CACHE"] = Folders.Cache }, onProgress, cancellationToken);
}
