using Testcontainers.K3s;

namespace TapOperator.Testing.Kubernetes;

/// <summary>K3s through Testcontainers, where a Docker daemon answers. Its reaper container ends it when this process dies.</summary>
internal sealed class K3sSource : IControlPlaneSource
{
    private const string Image = "rancher/k3s:v1.34.1-k3s1";

    public ControlPlaneKind Kind => ControlPlaneKind.K3s;

    public Task<bool> IsAvailableAsync(CancellationToken cancellationToken) => DockerDaemon.AnswersAsync(cancellationToken);

    public async Task<IRunningControlPlane> StartAsync(ControlPlaneConfiguration configuration, CancellationToken cancellationToken)
    {
        var container = new K3sBuilder(Image).WithCleanUp(!configuration.KeepRunning).Build();
        await container.StartAsync(cancellationToken);
        var kubeconfig = Path.Combine(configuration.RunFolder!, "kubeconfig");
        await File.WriteAllTextAsync(Path.Combine(configuration.RunFolder!, "container"), container.Id, cancellationToken);
        await File.WriteAllTextAsync(kubeconfig, await container.GetKubeconfigAsync(), cancellationToken);
        return new Running(container, kubeconfig, configuration.KeepRunning);
    }

    private sealed class Running(K3sContainer container, string kubeconfigPath, bool keepRunning) : IRunningControlPlane
    {
        public string KubeconfigPath => kubeconfigPath;

        public ValueTask DisposeAsync() => keepRunning ? ValueTask.CompletedTask : container.DisposeAsync();
    }
}
