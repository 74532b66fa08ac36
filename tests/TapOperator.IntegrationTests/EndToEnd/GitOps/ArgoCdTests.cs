using System.Diagnostics;
using TapOperator.IntegrationTests.Api;
using TapOperator.Testing.Argo;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.GitOps;

/// <summary>An environment that lives in git: real Argo CD, real API server, real engine, emulated AWS.</summary>
[Collection("Argo CD")]
public sealed class ArgoCdTests(ApiServer cluster)
{
    /// <summary>An environment, and what is to come only when it is Ready.</summary>
    private const string Manifest = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: after
          annotations: { argocd.argoproj.io/sync-wave: "1" }
        data: { release: first-release }
        ---
        apiVersion: tapoperator.io/v1alpha1
        kind: TapEnvironment
        metadata:
          name: shop
        spec:
          regions:
          - { name: eu-west-1, cidr: 10.20.0.0/16 }
          tags: { Owner: first-team }
          network: {}
          encryption: {}

        """;

    private static readonly string Second = Manifest.Replace("first-", "second-", StringComparison.Ordinal);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_commit_builds_changes_breaks_repairs_and_removes_an_environment()
    {
        await using var world = await World.StartAsync(cluster);
        await using var argo = await ArgoAsync(world);
        using var git = await GitRepository.CreateAsync(Manifest);
        var application = new Application(world, argo, world.Namespace);

        await application.CreateAsync(git.Url);
        await application.WaitAsync(now => ArgoApplication.Health(now) == "Progressing", Patience);
        await SecondWaveWaitsAsync(world, "first");
        await application.WaitAsync(now => ArgoApplication.Health(now) == "Healthy" && ArgoApplication.Sync(now) == "Synced", Patience);
        await StaysSyncedAsync(application);
        await ActionsWorkAsync(world, application);

        await git.CommitAsync(Second);
        await application.RefreshAsync();
        await SecondWaveWaitsAsync(world, "second");
        Assert.Equal("second-team", (await world.Aws.VpcAsync("eu-west-1")).Tag("Owner"));
        await application.WaitAsync(now => ArgoApplication.Health(now) == "Healthy" && ArgoApplication.Sync(now) == "Synced", Patience);

        var vpc = (await world.Aws.VpcAsync("eu-west-1")).ToJsonString();
        await git.CommitAsync(Second.Replace("second-team", "third-team", StringComparison.Ordinal) + "  account: { externalId: an-id-without-a-role }\n");
        await application.RefreshAsync();
        var broken = await application.WaitAsync(now => ArgoApplication.Health(now) == "Degraded", Patience);
        Assert.Contains("spec.account.externalId", World.Message(await world.GetAsync("shop"), "Stalled"), StringComparison.Ordinal);
        Assert.Contains("spec.account.externalId", await application.ShownAsync(), StringComparison.Ordinal);
        await application.WaitAsync(now => $"{now["status"]?["operationState"]?["syncResult"]}".Contains("spec.account.externalId", StringComparison.Ordinal), Patience);
        Assert.Equal("Synced", ArgoApplication.Sync(broken));
        Assert.Equal(vpc, (await world.Aws.VpcAsync("eu-west-1")).ToJsonString());

        await git.CommitAsync(Second);
        await application.RefreshAsync();
        await application.WaitAsync(now => ArgoApplication.Health(now) == "Healthy" && ArgoApplication.Sync(now) == "Synced", Patience);

        await git.RemoveAsync();
        await application.RefreshAsync();
        await application.WaitAsync(now => now["status"]?["resources"] is null && ArgoApplication.Sync(now) == "Synced", Patience);
        Assert.Empty(await world.Aws.ResidueAsync("eu-west-1", $"{world.Namespace}/shop/eu-west-1"));
        await world.Kubectl.RunAsync("delete", "applications.argoproj.io", world.Namespace, "-n", "argocd");
    }

    /// <summary>As soon as the second wave's object is as the commit says, the environment is so too, and Ready: not the other way round.</summary>
    private static async Task SecondWaveWaitsAsync(World world, string commit)
    {
        var environment = await world.WaitAsync("shop", now => now["spec"]!["tags"]!["Owner"]!.ToString() == commit + "-team", Patience);
        Assert.NotEqual(commit + "-release", await ReleaseAsync(world));
        var clock = Stopwatch.StartNew();
        while (await ReleaseAsync(world) != commit + "-release")
        {
            Assert.True(clock.Elapsed < Patience, $"no second wave: {environment["status"]}\n{world.Operator.LogTail()}");
            await Task.Delay(200);
        }

        environment = await world.GetAsync("shop");
        Assert.True(World.Is(environment, "Ready"), environment["status"]!.ToString());
        Assert.Equal($"{environment["metadata"]!["generation"]}", $"{environment["status"]!["observedGeneration"]}");
    }

    private static async Task<string?> ReleaseAsync(World world) =>
        (await world.Kubectl.GetAsync("configmaps", world.Namespace))["items"]!.AsArray()
            .SingleOrDefault(map => map!["metadata"].Text("name") == "after")?["data"].Text("release");

    /// <summary>A person's clicks, by Argo CD's own command line; git knows nothing of them, and self-heal leaves them alone.</summary>
    private static async Task ActionsWorkAsync(World world, Application application)
    {
        await application.ActAsync("suspend");
        await application.WaitAsync(now => ArgoApplication.Health(now) == "Suspended", Patience);

        await application.ActAsync("resume");
        await application.WaitAsync(now => ArgoApplication.Health(now) == "Healthy", Patience);

        var before = $"{(await world.GetAsync("shop"))["status"]!["lastAttempt"]?["requestedAt"]}";
        await application.ActAsync("reconcile");
        await world.WaitAsync("shop", now => now["status"]!["lastAttempt"] is { } attempt && $"{attempt["requestedAt"]}" != before && attempt.Text("result") == "Succeeded", Patience);
        Assert.Equal("Synced", ArgoApplication.Sync(await application.WaitAsync(now => ArgoApplication.Health(now) == "Healthy", Patience)));
    }

    /// <summary>Nothing that the operator writes is taken for a difference to git, with self-heal on.</summary>
    private static async Task StaysSyncedAsync(Application application)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Quiet)
        {
            var now = await application.GetAsync();
            Assert.Equal(("Synced", "Healthy"), (ArgoApplication.Sync(now), ArgoApplication.Health(now)));
            await Task.Delay(1000);
        }
    }

    private static async Task<ArgoCd> ArgoAsync(World world)
    {
        try
        {
            return await ArgoCd.StartAsync(world.ControlPlane, cancellationToken: TestContext.Current.CancellationToken);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
