using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.Runtime;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Kubernetes.Helm;
using Xunit;

namespace TapOperator.IntegrationTests.Helm;

/// <summary>A release of the chart in a namespace of its own that takes only pods of the profile "restricted". Disposing leaves the cluster as it was.</summary>
internal sealed class Release : IAsyncDisposable
{
    public const string Name = "tap";

    /// <summary>What the chart calls its ServiceAccount.</summary>
    public const string ServiceAccount = "tap-tap-operator";

    private Release(ControlPlane plane, HelmClient helm, string ns) => (Plane, Helm, Namespace) = (plane, helm, ns);

    public ControlPlane Plane { get; }

    public HelmClient Helm { get; }

    public string Namespace { get; }

    /// <exception cref="TapOperator.Testing.Machine.PartMissingException">This machine cannot have Helm.</exception>
    public static async Task<Release> PrepareAsync(ControlPlane plane)
    {
        var helm = await HelmClient.CreateAsync(plane.KubeconfigPath, TestContext.Current.CancellationToken);
        var ns = await plane.CreateNamespaceAsync("helm", TestContext.Current.CancellationToken);
        await plane.Kubectl.RunAsync("label", "namespace", ns, "pod-security.kubernetes.io/enforce=restricted");
        return new Release(plane, helm, ns);
    }

    /// <summary>Installs with the smallest value set and what is added to it.</summary>
    public Task<KubectlResult> TryInstallAsync(string chart, params string[] arguments) =>
        TryHelmAsync(["install", Name, chart, "-f", ValueSets.PathOf("pod-identity"), .. arguments]);

    public async Task<string> HelmAsync(params string[] arguments)
    {
        var result = await TryHelmAsync(arguments);
        Assert.True(result.ExitCode == 0, result.StandardError);
        return result.StandardOutput;
    }

    public async Task<string> InstallAsync(string chart, params string[] arguments)
    {
        var result = await TryInstallAsync(chart, arguments);
        Assert.True(result.ExitCode == 0, result.StandardError);
        return result.StandardOutput;
    }

    /// <summary>Creates a sample in a namespace, as soon as the API server serves its kind.</summary>
    public async Task CreateSampleAsync(string sample, string ns)
    {
        await ServesEnvironmentsAsync();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, Samples.Read(sample), TestContext.Current.CancellationToken);
        await Plane.Kubectl.ApplyAsync(file, ns);
        File.Delete(file);
    }

    /// <summary>Waits until the API server serves the kind.</summary>
    public Task ServesEnvironmentsAsync() => Eventually.TrueAsync(() => ExistsAsync("tapenvironments"), "environments are served");

    /// <summary>Whether an object of the release's namespace, or of the cluster, is there.</summary>
    public async Task<bool> ExistsAsync(string what) =>
        (await Plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", Namespace, "get", what)).ExitCode == 0;

    public async ValueTask DisposeAsync()
    {
        await TryHelmAsync("uninstall", Name, "--ignore-not-found");
        await Plane.Kubectl.TryAsync(CancellationToken.None, "delete", "--ignore-not-found",
            "validatingadmissionpolicybinding/deletion-protection.tapoperator.io", "validatingadmissionpolicy/deletion-protection.tapoperator.io",
            "validatingadmissionpolicybinding/warnings.tapoperator.io", "validatingadmissionpolicy/warnings.tapoperator.io");
        await Plane.Kubectl.TryAsync(CancellationToken.None, "delete", "--ignore-not-found", "--timeout=30s", "crd/tapenvironments.tapoperator.io");
    }

    private Task<KubectlResult> TryHelmAsync(params string[] arguments) => Helm.TryAsync(CancellationToken.None, ["-n", Namespace, .. arguments]);
}
