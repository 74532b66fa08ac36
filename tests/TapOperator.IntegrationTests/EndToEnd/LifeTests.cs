using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Secrets;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>One environment from its creation over a change to its removal, on each engine.</summary>
[Collection("Life")]
public sealed class LifeTests(ApiServer cluster)
{
    private const string Planted = "PlantedSecretKeyThatMustNeverBeSeenAnywhere0";

    [Theory]
    [InlineData("pulumi", "S3")]
    [InlineData("tofu", "Kubernetes")]
    [InlineData("terraform", "Local")]
    public async Task An_environment_is_created_rests_changes_and_goes_without_residue_or_leak(string engine, string state)
    {
        await using var world = await World.StartAsync(cluster, engine, builder => builder.WithEnvironment("AWS_SECRET_ACCESS_KEY", Planted));
        await using var watch = new CommandLineWatch(world.Operator);
        var place = new StateOutside(world, engine, state);
        var subscriber = new SubscriberSecret(world);
        await place.ApplyStarterAsync(SubscriberSecret.Spec);
        await subscriber.ComesLaterAsync();
        var ready = await world.WaitForReadyAsync("starter", TimeSpan.FromMinutes(4));
        Assert.Equal("2/2", ready["status"]!["readyRegions"]!.ToString());
        await subscriber.IsSubscribedAsync("us-east-1", "eu-west-1");

        await RestsAsync(world, ready);
        if (state != "Local")
            await place.SurvivesTheLossOfTheVolumeAsync();
        await ChangesAsync(world);
        await subscriber.ChangeAsync();
        await ShrinksAsync(world);
        await subscriber.IsChangedAsync("us-east-1");
        await LeakScanner.AssertCleanAsync(world, watch, Planted);
        await subscriber.AssertToldNowhereAsync(watch);
        await place.HidesAsync(SubscriberSecret.First, SubscriberSecret.Second);

        await subscriber.IsForgottenAsync();
        await world.DeleteAsync("starter", TimeSpan.FromMinutes(4));
        foreach (var region in new[] { "us-east-1", "eu-west-1" })
            Assert.Empty(await world.Aws.ResidueAsync(region, $"{world.Namespace}/starter/{region}"));

        Assert.Empty(await place.LeftAsync());
        Assert.Empty(Directory.EnumerateFiles(world.Operator.StateFolder, "main.tf.json", SearchOption.AllDirectories));
    }

    /// <summary>A restart brings a resync: no engine starts, nothing is written to the API server, AWS is not asked.</summary>
    private static async Task RestsAsync(World world, JsonNode ready)
    {
        var configMap = await world.Kubectl.GetAsync("configmap/starter-outputs", world.Namespace);
        await world.Operator.StopAsync();
        await world.Emulator.Faults.ForgetRequestsAsync();
        var runs = Directory.EnumerateFiles(world.Operator.StateFolder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);

        await world.Operator.StartAgainAsync();
        await world.Operator.WaitForLogAsync("nothing to do", TimeSpan.FromSeconds(30));

        Assert.Equal(ready["metadata"]!["resourceVersion"]!.ToString(), (await world.GetAsync("starter"))["metadata"]!["resourceVersion"]!.ToString());
        var again = await world.Kubectl.GetAsync("configmap/starter-outputs", world.Namespace);
        Assert.Equal(configMap["metadata"]!["resourceVersion"]!.ToString(), again["metadata"]!["resourceVersion"]!.ToString());
        Assert.Empty(await world.Emulator.Faults.RequestsAsync());
        Assert.Equal(runs, Directory.EnumerateFiles(world.Operator.StateFolder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc));
    }

    /// <summary>A region that the manifest no longer has goes, and only that one.</summary>
    private static async Task ShrinksAsync(World world)
    {
        await world.Kubectl.RunAsync("patch", "tapenvironment", "starter", "-n", world.Namespace, "--type=json", "-p", """[{"op":"remove","path":"/spec/regions/1"}]""");
        var ready = await world.WaitForReadyAsync("starter", TimeSpan.FromMinutes(4));

        Assert.Equal("1/1", ready["status"]!["readyRegions"]!.ToString());
        Assert.Empty(await world.Aws.ResidueAsync("eu-west-1", $"{world.Namespace}/starter/eu-west-1"));
        Assert.NotEmpty(await world.Aws.ResidueAsync("us-east-1", $"{world.Namespace}/starter/us-east-1"));
    }

    private static async Task ChangesAsync(World world)
    {
        await world.Kubectl.RunAsync("patch", "tapenvironment", "starter", "-n", world.Namespace, "--type=merge", "-p", """{"spec":{"tags":{"Owner":"another-team"}}}""");
        await world.WaitForReadyAsync("starter", TimeSpan.FromMinutes(4));
        Assert.Equal("another-team", (await world.Aws.VpcAsync("eu-west-1")).Tag("Owner"));
    }
}
