using TapOperator.Settings;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>The sample starter with its state in one of the places that the manifest can name.</summary>
internal sealed class StateOutside(World world, string engine, string state)
{
    private const string Bucket = "tap-states";
    private const string Region = "us-east-1";

    /// <summary>In the manifest's words; the operator runs with this engine anyway, but state in Kubernetes asks for its name.</summary>
    private string Spec => state switch
    {
        "S3" => $"type: S3, s3: {{bucket: {Bucket}, region: {Region}}}",
        _ => $"type: {state}",
    };

    /// <param name="more">Further fields of the spec.</param>
    public async Task ApplyStarterAsync(string more)
    {
        if (state == "S3")
            await world.Aws.CallAsync("s3", Region, "create_bucket", new { Bucket });
        var manifest = await File.ReadAllTextAsync(World.SamplePath("starter"));
        await world.ApplyAsync($"{manifest.TrimEnd()}\n  engine: {{type: {EngineNames.Parse(engine)}, state: {{{Spec}}}}}\n{more}\n");
    }

    /// <summary>The operator comes back without any file of its own, finds everything as it was, and makes nothing.</summary>
    public async Task SurvivesTheLossOfTheVolumeAsync()
    {
        await world.Operator.StopAsync();
        foreach (var folder in Directory.EnumerateDirectories(world.Operator.StateFolder))
            Directory.Delete(folder, recursive: true);
        await world.Emulator.Faults.ForgetRequestsAsync();

        await world.Operator.StartAgainAsync();
        await world.WaitAsync("starter", _ => Directory.EnumerateFiles(world.Operator.StateFolder, "applied.json", SearchOption.AllDirectories).Count() == 2, TimeSpan.FromMinutes(4));
        await world.WaitForReadyAsync("starter", TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(await world.Emulator.Faults.RequestsAsync(), request => request.Operation.StartsWith("Create", StringComparison.Ordinal));
    }

    /// <summary>Pulumi, which has its state in the bucket here, encrypts secrets in it. The backends of OpenTofu and Terraform do not.</summary>
    public async Task HidesAsync(params string[] secrets)
    {
        if (state != "S3")
            return;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in await LeftAsync())
            texts[key] = (await world.Aws.CallAsync("s3", Region, "get_object", new { Bucket, Key = key })).Text("Body");
        Assert.Contains(texts, text => text.Key.EndsWith("/us-east-1.json", StringComparison.Ordinal) && text.Value.Contains("snsTopicSubscription", StringComparison.Ordinal));
        foreach (var (key, text) in texts)
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"a secret stands in {key}"));
    }

    /// <summary>What is left of the state.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync()
    {
        if (state == "S3")
            return [.. ((await world.Aws.CallAsync("s3", Region, "list_objects_v2", new { Bucket }))["Contents"]?.AsArray() ?? []).Select(found => found.Text("Key"))];
        var secrets = await world.Kubectl.RunAsync("-n", "default", "get", "secrets,leases", "-l", $"tapoperator.io/namespace={world.Namespace}", "-o", "name");
        return secrets.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
