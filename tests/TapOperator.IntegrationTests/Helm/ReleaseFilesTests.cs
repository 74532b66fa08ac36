using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Runtime;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;
using Xunit;

namespace TapOperator.IntegrationTests.Helm;

/// <summary>What <c>tools/release</c> makes of the operator that was built beside these tests.</summary>
[Collection(nameof(HelmCluster))]
public sealed class ReleaseFilesTests(HelmCluster cluster)
{
    private static readonly string Deps = Path.Combine(AppContext.BaseDirectory, "tapoperator.deps.json");

    [Fact]
    public async Task A_release_has_a_chart_that_installs_manifests_that_apply_and_a_complete_SBOM()
    {
        await using var release = await cluster.PrepareAsync();
        var folder = Folders.NewRun("release");

        var said = await Script.RunAsync("tools/release/assemble.sh", [Deps, folder],
            new Dictionary<string, string?> { ["HELM"] = release.Helm.Program, ["IMAGE"] = "registry.example:5000/tap:1" }, cancellationToken: TestContext.Current.CancellationToken);

        var files = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["SHA256SUMS", "install.yaml", "tap-operator-0.1.0.tgz", "tapoperator-0.1.0.cdx.json", "tapoperator.io_tapenvironments.yaml"], files);
        Assert.All(files, file => Assert.Contains(file, said, StringComparison.Ordinal));
        await CompleteAsync(Path.Combine(folder, "tapoperator-0.1.0.cdx.json"));
        await release.InstallAsync(Path.Combine(folder, "tap-operator-0.1.0.tgz"));
        await release.HelmAsync("uninstall", Release.Name);

        var manifests = Path.Combine(folder, "install.yaml");
        await release.Plane.Kubectl.RunAsync("apply", "--server-side", "--force-conflicts", "-f", manifests);
        var deployment = await release.Plane.Kubectl.GetAsync("deployment/tap-tap-operator", "tap-system");
        Assert.Equal("registry.example:5000/tap:1", (string?)deployment["spec"]!["template"]!["spec"]!["containers"]![0]!["image"]);
        await release.Plane.Kubectl.RunAsync("delete", "--ignore-not-found", "--wait=false", "-f", manifests);
        await Eventually.TrueAsync(async () => !await release.ExistsAsync("crd/tapenvironments.tapoperator.io"), "the CRD is gone");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every package that the build ships, each part that the Dockerfile adds, and nothing that refers to nowhere.</summary>
    private static async Task CompleteAsync(string file)
    {
        var bom = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        var build = JsonNode.Parse(await File.ReadAllTextAsync(Deps, TestContext.Current.CancellationToken))!;
        var shipped = build["libraries"]!.AsObject().Where(library => (string?)library.Value!["type"] == "package").Select(library => library.Key.Replace('/', '@'));
        var purls = bom["components"]!.AsArray().Select(component => (string)component!["purl"]!).ToHashSet(StringComparer.Ordinal);
        var references = bom["components"]!.AsArray().Append(bom["metadata"]!["component"]).Select(component => (string)component!["bom-ref"]!).ToList();

        Assert.Equal(("CycloneDX", "1.6"), ((string?)bom["bomFormat"], (string?)bom["specVersion"]));
        Assert.All(shipped, package => Assert.Contains($"pkg:nuget/{package}", purls));
        Assert.Contains("pkg:github/hashicorp/terraform-provider-aws@v5.100.0", purls);
        Assert.Distinct(references);
        Assert.All(bom["dependencies"]!.AsArray().SelectMany(entry => entry!["dependsOn"]!.AsArray()), needed => Assert.Contains((string)needed!, references));
    }
}
