using System.Text.Json.Nodes;
using TapOperator.Automation.Journal;
using TapOperator.IntegrationTests.Helm.Rights;
using TapOperator.IntegrationTests.Runtime;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>The chart's rights are enough for the whole system, with a death in the middle of it, and each of them is needed for it.</summary>
public abstract class SecureMultiRegionRights(SecureMultiRegionUnderTheChart world) : SecureMultiRegionRows(world)
{
    private const string Address = "https://hooks.example.com/services/T0000/B0000/small";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private World World => world.World;

    /// <summary>Killed with its engines in the middle of a run; then even the release goes, and comes again.</summary>
    [Fact]
    public async Task Then_0_the_pod_of_a_new_release_takes_over_from_a_dead_one_and_nothing_is_lost()
    {
        var release = world.Release;
        var (uid, vpcs) = (await UidAsync(), await VpcsAsync());
        await AskAsync(world.Name, "taken-over");
        await Eventually.TrueAsync(IsInTheMiddleAsync, "a run is in the middle");
        await World.Operator.KillWithEnginesAsync();

        await release.ReinstallAsync(async () => Assert.Equal((uid, vpcs), (await UidAsync(), await VpcsAsync())));
        await World.Operator.StartAgainAsync("POD_UID", "second-pod");

        await SmallOneLivesAsync(release);
        await SucceedsAsync(world.Name, "taken-over");
        Assert.Equal((uid, vpcs), (await UidAsync(), await VpcsAsync()));
    }

    [Fact]
    public async Task Then_4_nothing_was_refused_and_each_right_would_be_missed()
    {
        var (log, roles) = (world.Release.Log, world.Release.Roles);

        Assert.Empty(log.Denied());
        var requests = log.Requests();
        Assert.Null(await roles.FirstDeniedAsync(requests));
        var rights = await roles.RightsAsync();
        Assert.True(rights.Count >= 15, $"{rights.Count} rights");
        foreach (var right in rights)
            Assert.True(await roles.MissedAsync(right, requests) is not null, $"nothing would be refused without {right}");
    }

    /// <summary>It is run twice, so that an event repeats itself, and its finalizer goes, with a write that others made stale.</summary>
    private async Task SmallOneLivesAsync(AuditedRelease release)
    {
        await World.Kubectl.RunAsync("create", "secret", "generic", AuditedRelease.ReadableSecret, "-n", World.Namespace, $"--from-literal=address={Address}");
        await World.ApplyAsync(SecureMultiRegionUnderTheChart.Small);
        await World.WaitForReadyAsync("small", Patience);
        var topic = Assert.Single(await Aws.ListAsync("sns", "eu-west-1", "list_topics", "Topics")).Text("TopicArn");
        Assert.Equal(Address, Assert.Single(await Aws.ListAsync("sns", "eu-west-1", "list_subscriptions_by_topic", "Subscriptions", new { TopicArn = topic })).Text("Endpoint"));
        await AskAsync("small", "again");
        await SucceedsAsync("small", "again");
        await Eventually.TrueAsync(() => release.Log.Requests().Any(request => request is { Verb: "patch", Resource: "events" }), "a repeated event is written");
        await World.DeleteAsync("small", Patience);
    }

    private Task<string> AskAsync(string name, string when) =>
        World.Kubectl.RunAsync("annotate", "tapenvironment", name, "-n", World.Namespace, $"tapoperator.io/reconcile-at={when}");

    private Task<JsonNode> SucceedsAsync(string name, string when) => World.WaitAsync(
        name,
        environment => environment["status"]?["lastAttempt"] is { } attempt && attempt.Text("requestedAt") == when && attempt.Text("result") == "Succeeded",
        Patience);

    private async Task<bool> IsInTheMiddleAsync()
    {
        foreach (var file in Directory.EnumerateFiles(World.Operator.StateFolder, "run.json", SearchOption.AllDirectories))
        {
            var run = await new RunJournal(new StackFiles(Path.GetDirectoryName(file)!)).ReadAsync(TestContext.Current.CancellationToken);
            if (run is { IsFinished: false }) return true;
        }

        return false;
    }

    private async Task<string> UidAsync() => (await World.GetAsync(world.Name))["metadata"].Text("uid");

    private async Task<string> VpcsAsync()
    {
        var ids = new List<string>();
        foreach (var region in SecureMultiRegionWorld.Regions) ids.Add((await Aws.VpcAsync(region)).Text("VpcId"));
        return string.Join(' ', ids);
    }
}
