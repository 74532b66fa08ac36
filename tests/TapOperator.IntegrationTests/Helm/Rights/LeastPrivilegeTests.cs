using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd;
using TapOperator.Testing.Kubernetes.Helm;
using Xunit;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>The chart's rights are enough for a whole life with a death in the middle of it, and each of them is needed for it.</summary>
[Collection(nameof(AuditedCluster))]
public sealed class LeastPrivilegeTests(AuditedCluster cluster)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_operator_lives_on_what_the_chart_grants_and_would_miss_each_right(bool oneNamespace)
    {
        await using var release = await cluster.PrepareAsync();
        var ns = await release.Plane.CreateNamespaceAsync("team");
        await release.InstallAsync(HelmClient.Chart, oneNamespace ? ["--set", $"watch.namespaces={{{ns}}}"] : []);
        var log = new AuditLog(release.Plane, release.Namespace, RestrictedOperator.ServiceAccount);
        var roles = new GrantedRoles(release.Plane, release.Namespace, RestrictedOperator.ServiceAccount);

        await LiveAsync(release, ns, oneNamespace, log);

        Assert.Empty(log.Denied());
        var requests = log.Requests();
        Assert.Null(await roles.FirstDeniedAsync(requests));
        var rights = await roles.RightsAsync();
        Assert.True(rights.Count >= 14, $"{rights.Count} rights");
        foreach (var right in rights)
            Assert.True(await roles.MissedAsync(right, requests) is not null, $"nothing would be refused without {right}");
    }

    /// <summary>Created, killed in the middle, taken over by another pod, edited all the while, run again when nothing changed, deleted.</summary>
    private static async Task LiveAsync(Release release, string ns, bool oneNamespace, AuditLog log)
    {
        await using var tap = await RestrictedOperator.StartAsync(release, oneNamespace ? ns : "all");
        await release.CreateSampleAsync("starter", ns);
        await WaitAsync(release, tap, ns, environment => Made(environment) >= 3);
        await tap.ReplaceAsync();

        // Somebody else's edits make some of the operator's writes stale: it looks at the object again then.
        await WaitAsync(release, tap, ns, environment => World.Is(environment, "Ready"), () => AnnotateAsync(release, ns, "example.com/edit"));
        await AnnotateAsync(release, ns, "tapoperator.io/reconcile-at");
        await WaitAsync(release, tap, ns, _ => log.Requests().Any(request => request is { Verb: "patch", Resource: "events" }));

        await release.Plane.Kubectl.RunAsync("delete", "tapenvironment", "starter", "-n", ns, "--timeout=240s");
        await tap.Process.StopAsync();
    }

    private static int Made(JsonNode environment) =>
        environment["status"]?["regions"]?.AsArray().Sum(region => region?["progress"]?["done"]?.GetValue<int>() ?? 0) ?? 0;

    private static Task<string> AnnotateAsync(Release release, string ns, string name) =>
        release.Plane.Kubectl.RunAsync("annotate", "tapenvironment", "starter", "-n", ns, "--overwrite", $"{name}={Guid.NewGuid():N}");

    private static async Task WaitAsync(Release release, RestrictedOperator tap, string ns, Func<JsonNode, bool> condition, Func<Task>? meanwhile = null)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var environment = await release.Plane.Kubectl.GetAsync("tapenvironment/starter", ns);
            if (condition(environment)) return;
            if (clock.Elapsed > TimeSpan.FromMinutes(5)) Assert.Fail($"not so after {clock.Elapsed.TotalSeconds:0} s\n{environment["status"]}\n{tap.Process.LogTail()}");
            if (meanwhile is not null) await meanwhile();
            else await Task.Delay(200);
        }
    }
}
