using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Kubernetes.Helm;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Operator;
using Xunit;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>A release of the chart on a cluster of its own that writes down what service accounts ask, for an operator that runs as the release's pods would.</summary>
public sealed class AuditedRelease : IAsyncDisposable
{
    /// <summary>A Secret that environments may refer to.</summary>
    public const string ReadableSecret = "chat";

    private readonly Release _release;
    private readonly string _folder;
    private readonly bool _oneNamespace;

    private AuditedRelease(Release release, string folder, string watched, bool oneNamespace) =>
        (_release, _folder, Watched, _oneNamespace) = (release, folder, watched, oneNamespace);

    public ControlPlane Plane => _release.Plane;

    /// <summary>A namespace for environments.</summary>
    public string Watched { get; }

    /// <summary>What the ServiceAccount asked so far.</summary>
    internal AuditLog Log => new(Plane, _release.Namespace, Release.ServiceAccount);

    /// <summary>What it may ask.</summary>
    internal GrantedRoles Roles => new(Plane, _release.Namespace, Release.ServiceAccount);

    private string Kubeconfig => Path.Combine(_folder, "kubeconfig");

    /// <summary>Every Secret of the one namespace may be read, or one by its name in all of them.</summary>
    private string[] Values => _oneNamespace
        ? ["--set", $"watch.namespaces={{{Watched}}},secretReferences.enabled=true"]
        : ["--set", $"secretReferences.enabled=true,secretReferences.names={{{ReadableSecret}}}"];

    /// <param name="oneNamespace">Watches one namespace, with Roles; else all, with a ClusterRole.</param>
    /// <exception cref="PartMissingException">This machine has no kube-apiserver as a process, or cannot have Helm.</exception>
    public static async Task<AuditedRelease> StartAsync(bool oneNamespace)
    {
        var plane = await new ControlPlaneBuilder().WithAudit().StartAsync(TestContext.Current.CancellationToken);
        try
        {
            var watched = await plane.CreateNamespaceAsync("team");
            var started = new AuditedRelease(await Release.PrepareAsync(plane), Folders.NewRun("release"), watched, oneNamespace);
            await started.InstallAsync();
            return started;
        }
        catch
        {
            await plane.DisposeAsync();
            throw;
        }
    }

    /// <summary>The operator as a pod of the release: the token of its ServiceAccount and nothing of the administrator's, elected by the release's lease.</summary>
    public OperatorBuilder AsPod(OperatorBuilder builder, string pod) => builder.WithKubeconfig(Kubeconfig).WithNamespace(_oneNamespace ? Watched : "all")
        .WithEnvironment("POD_NAMESPACE", _release.Namespace).WithEnvironment("POD_UID", pod).WithArguments("--leader-elect");

    /// <summary>Takes the release away and installs it again, with a new token for the next pod.</summary>
    /// <param name="between">What has to hold while there is no release.</param>
    public async Task ReinstallAsync(Func<Task> between)
    {
        await _release.HelmAsync("uninstall", Release.Name);
        await between();
        await InstallAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Plane.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task InstallAsync()
    {
        await _release.InstallAsync(HelmClient.Chart, Values);
        await _release.ServesEnvironmentsAsync();
        await ServiceAccountLogin.WriteAsync(Plane, _release.Namespace, Release.ServiceAccount, Kubeconfig);
    }
}
