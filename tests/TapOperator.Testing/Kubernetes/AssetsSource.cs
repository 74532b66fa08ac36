using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes;

/// <summary>kube-apiserver and etcd: KUBEBUILDER_ASSETS as envtest has it, else the archives in the folder beside the clone.</summary>
internal sealed class AssetsSource : IControlPlaneSource
{
    private static readonly string[] Needed = ["kube-apiserver", "etcd"];

    public ControlPlaneKind Kind => ControlPlaneKind.Assets;

    private static string? Archives => Folders.Shared is null ? null : Path.Combine(Folders.Shared, "controlplane");

    public Task<bool> IsAvailableAsync(CancellationToken cancellationToken)
        => Task.FromResult(Given() is not null || (Archives is not null && Needed.All(name => File.Exists(Path.Combine(Archives, name + ".xz")))));

    public async Task<IRunningControlPlane> StartAsync(ControlPlaneConfiguration configuration, CancellationToken cancellationToken)
    {
        var assets = Given() ?? await Archive.UnpackAllAsync(Archives!, Path.Combine(Folders.Cache, "controlplane"), cancellationToken);
        var environment = new Dictionary<string, string?> { ["KUBEBUILDER_ASSETS"] = assets, ["AUDIT"] = configuration.Audit ? "1" : null };
        return await ScriptedControlPlane.StartAsync("tools/controlplane", configuration, environment, cancellationToken);
    }

    private static string? Given()
        => Folders.Setting("KUBEBUILDER_ASSETS") is { } folder && Needed.All(name => Executables.IsExecutable(Path.Combine(folder, name))) ? folder : null;
}
