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
    private const string Manifest = """
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
        await application.WaitAsync(now => Application.Health(now) == "Progressing", Patience);
        await application.WaitAsync(now => Application.Health(now) == "Healthy", Patience);
        Assert.True(World.Is(await world.GetAsync("shop"), "Ready"));
        await StaysSyncedAsync(application);

        await git.CommitAsync(Manifest.Replace("first-team", "second-team", StringComparison.Ordinal));
        await application.RefreshAsync();
        await world.WaitAsync("shop", environment => environment["spec"]!["tags"]!["Owner"]!.ToString() == "second-team", Patience);
        await world.WaitForReadyAsync("shop", Patience);
        Assert.Equal("second-team", (await world.Aws.VpcAsync("eu-west-1")).Tag("Owner"));
        await application.WaitAsync(now => Application.Health(now) == "Healthy" && Application.Sync(now) == "Synced", Patience);

        var vpc = (await world.Aws.VpcAsync("eu-west-1")).ToJsonString();
        await git.CommitAsync(Manifest.Replace("first-team", "third-team", StringComparison.Ordinal) + "  account: { externalId: an-id-without-a-role }\n");
        await application.RefreshAsync();
        var broken = await application.WaitAsync(now => Application.Health(now) == "Degraded", Patience);
        Assert.Contains("spec.account.externalId", World.Message(await world.GetAsync("shop"), "Stalled"), StringComparison.Ordinal);
        Assert.Equal("Synced", Application.Sync(broken));
        Assert.Equal(vpc, (await world.Aws.VpcAsync("eu-west-1")).ToJsonString());

        await git.CommitAsync(Manifest.Replace("first-team", "second-team", StringComparison.Ordinal));
        await application.RefreshAsync();
        await application.WaitAsync(now => Application.Health(now) == "Healthy" && Application.Sync(now) == "Synced", Patience);

        await git.RemoveAsync();
        await application.RefreshAsync();
        await application.WaitAsync(now => now["status"]?["resources"] is null && Application.Sync(now) == "Synced", Patience);
        Assert.Empty(await world.Aws.ResidueAsync("eu-west-1", $"{world.Namespace}/shop/eu-west-1"));
        await world.Kubectl.RunAsync("delete", "applications.argoproj.io", world.Namespace, "-n", "argocd");
    }

    /// <summary>Nothing that the operator writes is taken for a difference to git, with self-heal on.</summary>
    private static async Task StaysSyncedAsync(Application application)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Quiet)
        {
            var now = await application.GetAsync();
            Assert.Equal(("Synced", "Healthy"), (Application.Sync(now), Application.Health(now)));
            await Task.Delay(1000);
        }
    }

    private static async Task<ArgoCd> ArgoAsync(World world)
    {
        try
        {
            return await ArgoCd.StartAsync(world.ControlPlane, TestContext.Current.CancellationToken);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
