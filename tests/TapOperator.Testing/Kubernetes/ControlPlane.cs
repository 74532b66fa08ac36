using k8s;

namespace TapOperator.Testing.Kubernetes;

/// <summary>A running Kubernetes API server; ends when disposed and when this process dies.</summary>
public sealed class ControlPlane : IAsyncDisposable
{
    private readonly IRunningControlPlane _running;
    private readonly string? _temporaryFolder;

    internal ControlPlane(ControlPlaneKind kind, IRunningControlPlane running, string? temporaryFolder)
    {
        Kind = kind;
        _running = running;
        _temporaryFolder = temporaryFolder;
        Client = CreateClient();
        Kubectl = new Kubectl(running.KubeconfigPath);
    }

    public ControlPlaneKind Kind { get; }

    /// <summary>The administrator's kubeconfig.</summary>
    public string KubeconfigPath => _running.KubeconfigPath;

    /// <summary>What service accounts asked, one JSON object per line; only after <see cref="ControlPlaneBuilder.WithAudit"/>.</summary>
    public string AuditLogPath => Path.Combine(Path.GetDirectoryName(KubeconfigPath)!, "audit.log");

    /// <summary>A client with the administrator's rights, disposed with the control plane.</summary>
    public IKubernetes Client { get; }

    public Kubectl Kubectl { get; }

    /// <summary>The first control plane that this machine has: K3s, KUBEBUILDER_ASSETS, the folder beside the clone, tools/devcluster.</summary>
    public static Task<ControlPlane> StartAsync(CancellationToken cancellationToken = default) => new ControlPlaneBuilder().StartAsync(cancellationToken);

    /// <summary>A further client, for code that disposes its own.</summary>
    public IKubernetes CreateClient() => new k8s.Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(KubeconfigPath));

    /// <summary>Creates a namespace whose name begins so and is nobody else's.</summary>
    public async Task<string> CreateNamespaceAsync(string prefix = "test", CancellationToken cancellationToken = default)
    {
        var created = await Client.CoreV1.CreateNamespaceAsync(
            new k8s.Models.V1Namespace { Metadata = new k8s.Models.V1ObjectMeta { GenerateName = prefix + "-" } }, cancellationToken: cancellationToken);
        return created.Metadata.Name;
    }

    /// <summary>Applies the CRD of this repository and waits until the API server serves it.</summary>
    public async Task InstallCrdAsync(CancellationToken cancellationToken = default)
    {
        await Kubectl.ApplyAsync("deploy/crds", cancellationToken: cancellationToken);
        // Served is what counts; the condition Established comes a moment before.
        while ((await Kubectl.TryAsync(cancellationToken, "get", "tapenvironments", "--all-namespaces")).ExitCode != 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _running.DisposeAsync();
        if (_temporaryFolder is not null) Directory.Delete(_temporaryFolder, recursive: true);
    }
}
