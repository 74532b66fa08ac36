using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Secrets;

/// <summary>Looks for planted secrets wherever they must not be.</summary>
internal static class LeakScanner
{
    public static async Task AssertCleanAsync(World world, CommandLineWatch watch, params string[] secrets)
    {
        var places = new Dictionary<string, string>
        {
            ["operator log"] = world.Operator.Log,
            ["status and spec"] = await world.Kubectl.RunAsync("get", "tapenvironments", "-n", world.Namespace, "-o", "json"),
            ["events"] = await world.Kubectl.RunAsync("get", "events.events.k8s.io", "-n", world.Namespace, "-o", "json"),
            ["ConfigMaps"] = await world.Kubectl.RunAsync("get", "configmaps", "-n", world.Namespace, "-o", "json"),
        };
        foreach (var line in watch.CommandLines)
            places[$"command line {line}"] = line;
        foreach (var file in Directory.EnumerateFiles(world.Operator.StateFolder, "*", SearchOption.AllDirectories))
            places[file] = await File.ReadAllTextAsync(file);

        // A scan that saw nothing proves nothing.
        Assert.True(watch.CommandLines.Count >= 2, "no engine's command line was seen");
        Assert.Contains(places.Keys, place => place.EndsWith("main.tf.json", StringComparison.Ordinal));
        Assert.Contains("StackApplied", places["events"], StringComparison.Ordinal);
        foreach (var (place, text) in places)
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"a secret stands in {place}"));
    }
}
