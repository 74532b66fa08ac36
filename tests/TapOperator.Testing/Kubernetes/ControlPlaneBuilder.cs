using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes;

/// <summary>Chooses and starts a control plane.</summary>
public sealed class ControlPlaneBuilder
{
    private static readonly IControlPlaneSource[] Sources = [new K3sSource(), new AssetsSource(), new DevClusterSource()];

    private readonly ControlPlaneConfiguration _configuration;

    public ControlPlaneBuilder() => _configuration = new ControlPlaneConfiguration();

    private ControlPlaneBuilder(ControlPlaneConfiguration configuration) => _configuration = configuration;

    public ControlPlaneBuilder WithKind(ControlPlaneKind kind) => new(_configuration with { Kind = kind });

    public ControlPlaneBuilder WithRunFolder(string folder) => new(_configuration with { RunFolder = folder });

    public ControlPlaneBuilder WithProgress(Action<string> onProgress) => new(_configuration with { OnProgress = onProgress });

    /// <summary>Writes down what service accounts ask, which only kube-apiserver as a process can here: <see cref="ControlPlane.AuditLogPath"/>.</summary>
    public ControlPlaneBuilder WithAudit() => new(_configuration with { Kind = ControlPlaneKind.Assets, Audit = true });

    /// <summary>Disposing leaves it running, for whoever comes after this process.</summary>
    public ControlPlaneBuilder KeepRunning() => new(_configuration with { KeepRunning = true });

    /// <exception cref="PartMissingException">This machine has none; the message says what to install.</exception>
    public async Task<ControlPlane> StartAsync(CancellationToken cancellationToken = default)
    {
        foreach (var source in Sources.Where(source => _configuration.Kind is null || source.Kind == _configuration.Kind))
        {
            if (!await source.IsAvailableAsync(cancellationToken)) continue;
            if (source.Kind == ControlPlaneKind.DevCluster) RefuseWhereTheRealOneIsRequired();
            var folder = _configuration.RunFolder ?? Folders.NewRun("controlplane");
            var running = await source.StartAsync(_configuration with { RunFolder = folder }, cancellationToken);
            return new ControlPlane(source.Kind, running, _configuration.RunFolder is null ? folder : null);
        }
        throw new PartMissingException(
            $"no {_configuration.Kind?.ToString() ?? "Kubernetes control plane"} here: start Docker, set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd, or use a Debian machine");
    }

    private void RefuseWhereTheRealOneIsRequired()
    {
        if (_configuration.Kind is null && Folders.Setting("TAP_TEST_REQUIRE_API_SERVER") == "real")
        {
            throw new PartMissingException("TAP_TEST_REQUIRE_API_SERVER=real, and this machine has neither Docker nor kube-apiserver and etcd");
        }
    }
}
