using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>What every system promises besides its rows. It runs after them, since it takes the environment away.</summary>
[TestMethodOrderer(typeof(RowsFirst))]
public abstract class SystemRows(SystemWorld world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    protected AwsProbe Aws => world.Aws;

    /// <summary>The ARN of a region's key, as the status has it.</summary>
    protected string KeyArn(string region) => world.RegionStatus(region).Text("kmsKeyArn");

    [Fact]
    public virtual async Task Then_1_a_second_reconcile_changes_nothing()
    {
        await world.World.Emulator.Faults.ForgetRequestsAsync();
        await world.World.Kubectl.RunAsync("annotate", "tapenvironment", world.Name, "-n", world.World.Namespace, "--overwrite", "tapoperator.io/reconcile-at=again");
        var again = await world.World.WaitAsync(
            world.Name,
            environment => environment["status"]?["lastAttempt"] is { } attempt && attempt.Text("requestedAt") == "again" && attempt.Text("result") == "Succeeded",
            Patience);

        var changes = Requests.ThatChange(await world.World.Emulator.Faults.RequestsAsync());
        world.Changed(changes.Count);
        Assert.Equal(KnownDifferences.Of(world.Name), changes.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            world.Environment["status"]!["regions"]!.AsArray().Select(region => region!.Text("resources")),
            again["status"]!["regions"]!.AsArray().Select(region => region!.Text("resources")));
    }

    [Fact]
    public virtual async Task Then_2_deletion_leaves_nothing_behind()
    {
        await world.World.DeleteAsync(world.Name, Patience);
        var left = new List<string>();
        foreach (var region in world.Environment["status"]!["regions"]!.AsArray().Select(region => region!.Text("name")))
        {
            left.AddRange(await Aws.ResidueAsync(region, world.StackTag(region)));
            left.AddRange(await Aws.ResidueAsync(region, world.StackTag("global")));
            left.AddRange(await Aws.UntaggedResidueAsync(region));
        }

        world.Left(left.Count);
        Assert.Empty(left);
    }

    [Fact]
    public virtual async Task Then_3_its_policies_were_enough_and_nothing_more()
    {
        var told = await world.UsedRightsAsync();

        Assert.Empty(told.Refused);
        Assert.Empty(SamplePolicies.Actions(world.Policies).Except(told.Used).Except(UnusedRights.All).Order(StringComparer.Ordinal));
    }
}
