using TapOperator.IntegrationTests.Api;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.BadDays;

/// <summary>What is refused before an engine starts: nothing is touched in AWS.</summary>
[Collection("Refusals")]
public sealed class RefusalTests(ApiServer cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_manifest_with_several_errors_is_refused_with_every_field_path()
    {
        await using var world = await World.StartAsync(cluster);
        await world.ApplyAsync(await ManifestAsync("several-errors"));

        var environment = await world.WaitAsync("several-errors", candidate => World.Is(candidate, "Stalled"), Patience);

        var message = World.Message(environment, "Validated");
        Assert.All(["spec.naming.bucketPattern", "spec.network.subnets.public", "spec.cdn.failoverRegion", "spec.instances.type"], path => Assert.Contains(path, message, StringComparison.Ordinal));
        await NothingTouchedAsync(world);
    }

    [Fact]
    public async Task An_account_that_is_not_the_expected_one_is_left_alone()
    {
        await using var world = await World.StartAsync(cluster);
        var starter = await File.ReadAllTextAsync(World.SamplePath("starter"));
        await world.ApplyAsync(starter.Replace("spec:\n", "spec:\n  account:\n    id: \"999999999999\"\n", StringComparison.Ordinal));

        var environment = await world.WaitAsync("starter", candidate => World.Is(candidate, "Stalled"), Patience);

        Assert.Contains("999999999999", World.Message(environment, "Ready"), StringComparison.Ordinal);
        Assert.Contains(Emulator.AccountId, World.Message(environment, "Ready"), StringComparison.Ordinal);
        await NothingTouchedAsync(world);
    }

    [Fact]
    public async Task Credentials_that_aws_refuses_are_said_in_the_condition()
    {
        await using var world = await World.StartAsync(cluster, configure: builder => builder.WithEnvironment("AWS_ACCESS_KEY_ID", "AKIAREFUSED000000000"));
        await world.ApplySampleAsync("starter");

        var environment = await world.WaitAsync("starter", candidate => World.Is(candidate, "Stalled"), Patience);

        Assert.Contains("InvalidClientTokenId", World.Message(environment, "Ready"), StringComparison.Ordinal);
        await NothingTouchedAsync(world);
    }

    /// <summary>A slip in the bucket's name begins nothing: it can be put right, and the environment goes without anybody's word.</summary>
    [Fact]
    public async Task A_bucket_for_the_state_that_never_was_can_be_changed_and_does_not_hold_up_the_deletion()
    {
        await using var world = await World.StartAsync(cluster);
        await world.ApplyAsync(await ManifestAsync("wrong-bucket"));
        var environment = await world.WaitAsync("wrong-bucket", candidate => World.Is(candidate, "Stalled"), Patience);
        Assert.Contains("NoSuchBucket", World.Message(environment, "Ready"), StringComparison.Ordinal);
        Assert.Null(environment["status"]!["applied"]);
        Assert.Empty(Directory.EnumerateFiles(world.Operator.StateFolder, "*.json", SearchOption.AllDirectories));

        await world.Kubectl.RunAsync("-n", world.Namespace, "patch", "te/wrong-bucket", "--type=merge", "-p", """{"spec":{"engine":{"state":{"s3":{"bucket":"wrong-again"}}}}}""");
        await world.WaitAsync("wrong-bucket", candidate => World.Message(candidate, "Ready").Contains("wrong-again", StringComparison.Ordinal), Patience);
        await world.Emulator.Faults.ForgetRequestsAsync();
        await world.DeleteAsync("wrong-bucket", Patience);

        Assert.Empty(await world.Emulator.Faults.RequestsAsync());
    }

    [Fact]
    public async Task Names_that_an_older_environment_has_are_not_taken_from_it()
    {
        await using var world = await World.StartAsync(cluster);
        var older = (await File.ReadAllTextAsync(World.SamplePath("starter")))
            .Replace("naming:\n", "naming:\n    pattern: \"{service}-{region}\"\n", StringComparison.Ordinal)
            .Replace("spec:\n", "spec:\n  delivery: {suspend: true}\n", StringComparison.Ordinal);
        await world.ApplyAsync(older);
        await world.WaitAsync("starter", candidate => candidate["status"]?["conditions"] is not null, Patience);
        await world.ApplyAsync(older.Replace("name: starter", "name: younger", StringComparison.Ordinal).Replace("suspend: true", "suspend: false", StringComparison.Ordinal));

        var environment = await world.WaitAsync("younger", candidate => World.Is(candidate, "Stalled"), Patience);

        Assert.Contains($"the same names as those of {world.Namespace}/starter", World.Message(environment, "Validated"), StringComparison.Ordinal);
        Assert.Contains("spec.suffix", World.Message(environment, "Ready"), StringComparison.Ordinal);
        await NothingTouchedAsync(world);
    }

    /// <summary>AWS was asked who we are at most, and no stack has a directory.</summary>
    private static async Task NothingTouchedAsync(World world)
    {
        var requests = await world.Emulator.Faults.RequestsAsync();
        Assert.All(requests, request => Assert.Equal("sts", request.Service));
        Assert.Empty(Directory.EnumerateFiles(world.Operator.StateFolder, "*.json", SearchOption.AllDirectories));
    }

    private static Task<string> ManifestAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "EndToEnd/BadDays/Manifests", name + ".yaml"));
}
