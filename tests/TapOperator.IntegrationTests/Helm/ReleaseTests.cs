using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Runtime;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Kubernetes.Helm;
using Xunit;

namespace TapOperator.IntegrationTests.Helm;

[Collection(nameof(HelmCluster))]
public sealed class ReleaseTests(HelmCluster cluster)
{
    private const string Crd = "crd/tapenvironments.tapoperator.io";

    [Fact]
    public async Task Environments_outlive_upgrade_rollback_and_uninstall_and_a_new_release_takes_them_on()
    {
        await using var release = await cluster.PrepareAsync();
        using var previous = PreviousChart.Create();
        await release.InstallAsync(previous.Path);
        var ns = await CreateStarterAsync(release);
        var old = await StarterAsync(release, ns);
        Assert.Null(old["spec"]!["deletionPolicy"]);

        await release.HelmAsync("upgrade", Release.Name, HelmClient.Chart, "--reuse-values");
        await Eventually.TrueAsync(async () => (await StarterAsync(release, ns))["spec"]!["deletionPolicy"]?.ToString() == "Delete", "the new field has its default");
        await AssertSameAsync(old, release, ns);

        await release.HelmAsync("rollback", Release.Name, "1");
        await Eventually.TrueAsync(async () => (await StarterAsync(release, ns))["spec"]!["deletionPolicy"] is null, "the field is unknown again");
        await AssertSameAsync(old, release, ns);

        var said = await release.HelmAsync("uninstall", Release.Name);
        foreach (var kept in new[] { "[CustomResourceDefinition] tapenvironments.tapoperator.io", "[PersistentVolumeClaim] tap-tap-operator-state", "[ValidatingAdmissionPolicy] deletion-protection.tapoperator.io" })
            Assert.Contains(kept, said, StringComparison.Ordinal);
        await AssertSameAsync(old, release, ns);
        Assert.True(await release.ExistsAsync("pvc/tap-tap-operator-state"));
        Assert.True(await release.ExistsAsync("validatingadmissionpolicybinding/deletion-protection.tapoperator.io"));
        Assert.Empty((await release.Plane.Kubectl.GetAsync("deployment,serviceaccount,role,rolebinding,networkpolicy,service -l app.kubernetes.io/instance=tap", release.Namespace))["items"]!.AsArray());
        Assert.False(await release.ExistsAsync($"clusterrole/{release.Namespace}-tap-tap-operator-environments"));

        await release.InstallAsync(HelmClient.Chart);
        await AssertSameAsync(old, release, ns);
        await release.Plane.Kubectl.RunAsync("delete", "namespace", ns);
    }

    [Fact]
    public async Task An_install_says_what_to_do_next_and_its_pod_passes_the_restricted_profile()
    {
        await using var release = await cluster.PrepareAsync();
        Assert.SkipWhen(release.Plane.Kind is ControlPlaneKind.DevCluster, "the API server of tools/devcluster has no controllers that make pods");

        var notes = await release.InstallAsync(HelmClient.Chart);

        Assert.Contains($"rollout status deployment/tap-tap-operator", notes, StringComparison.Ordinal);
        Assert.Contains("aws eks create-pod-identity-association", notes, StringComparison.Ordinal);
        Assert.Contains("What `helm uninstall` leaves", notes, StringComparison.Ordinal);
        // No kubelet: that the pod is taken is all there is to see.
        await Eventually.TrueAsync(async () => await PodsAsync(release) == 1, "the controllers made the pod");
    }

    [Fact]
    public async Task A_shared_volume_gives_two_pods_and_a_budget_for_disruptions()
    {
        await using var release = await cluster.PrepareAsync();
        Assert.SkipWhen(release.Plane.Kind is ControlPlaneKind.DevCluster, "the API server of tools/devcluster has no controllers that make pods");

        await release.InstallAsync(HelmClient.Chart, "--set", "state.accessMode=ReadWriteMany");

        await Eventually.TrueAsync(async () => await PodsAsync(release) == 2, "the controllers made both pods");
        Assert.True(await release.ExistsAsync("poddisruptionbudget/tap-tap-operator"));
    }

    [Fact]
    public async Task A_CRD_that_kubectl_applied_is_taken_over_when_that_is_said()
    {
        await using var release = await cluster.PrepareAsync();
        await release.Plane.InstallCrdAsync(TestContext.Current.CancellationToken);
        var ns = await CreateStarterAsync(release);
        var old = await StarterAsync(release, ns);

        var refused = await release.TryInstallAsync(HelmClient.Chart);
        await release.InstallAsync(HelmClient.Chart, "--take-ownership");

        Assert.Contains("invalid ownership metadata", refused.StandardError, StringComparison.Ordinal);
        await AssertSameAsync(old, release, ns);
        await release.Plane.Kubectl.RunAsync("delete", "namespace", ns);
    }

    [Fact]
    public async Task A_second_release_that_watches_two_namespaces_makes_no_cluster_role()
    {
        await using var release = await cluster.PrepareAsync();
        await release.Plane.InstallCrdAsync(TestContext.Current.CancellationToken);
        var first = await release.Plane.CreateNamespaceAsync("team", TestContext.Current.CancellationToken);
        var second = await release.Plane.CreateNamespaceAsync("team", TestContext.Current.CancellationToken);

        await release.InstallAsync(HelmClient.Chart, "--set", "crds.install=false,admissionPolicies.deletionProtection=false,admissionPolicies.warnings=false", "--set", $"watch.namespaces={{{first},{second}}}");

        Assert.Empty((await release.Plane.Kubectl.GetAsync("clusterrole,clusterrolebinding -l app.kubernetes.io/instance=tap"))["items"]!.AsArray());
        foreach (var ns in new[] { first, second })
            Assert.Equal(2, (await release.Plane.Kubectl.GetAsync("role,rolebinding -l app.kubernetes.io/instance=tap", ns))["items"]!.AsArray().Count);
    }

    private static async Task<string> CreateStarterAsync(Release release)
    {
        var ns = await release.Plane.CreateNamespaceAsync("team", TestContext.Current.CancellationToken);
        await release.CreateSampleAsync("starter", ns);
        return ns;
    }

    private static Task<JsonNode> StarterAsync(Release release, string ns) => release.Plane.Kubectl.GetAsync("tapenvironment/starter", ns);

    private static async Task AssertSameAsync(JsonNode old, Release release, string ns)
    {
        var now = await StarterAsync(release, ns);
        Assert.Equal(old["metadata"]!["uid"]!.ToString(), now["metadata"]!["uid"]!.ToString());
        Assert.Equal(old["metadata"]!["generation"]!.ToString(), now["metadata"]!["generation"]!.ToString());
        Assert.Null(now["metadata"]!["deletionTimestamp"]);
        Assert.True(await release.ExistsAsync(Crd));
    }

    private static async Task<int> PodsAsync(Release release) =>
        (await release.Plane.Kubectl.GetAsync("pods -l app.kubernetes.io/name=tap-operator", release.Namespace))["items"]!.AsArray().Count;
}
