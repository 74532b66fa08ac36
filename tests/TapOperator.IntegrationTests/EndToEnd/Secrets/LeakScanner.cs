using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Secrets;

/// <summary>Looks for secrets wherever they must not be.</summary>
internal static class LeakScanner
{
    /// <summary>Secrets that were planted stand nowhere, on no engine's command line neither.</summary>
    public static Task AssertCleanAsync(World world, CommandLineWatch watch, params string[] secrets) => AssertOnlyInAsync(world, watch, [], secrets);

    /// <summary>Secrets that the operator keeps in files stand in those files, which only it can read, and nowhere else.</summary>
    /// <param name="world">The world.</param>
    /// <param name="watch">What ran there; null where that was not watched.</param>
    /// <param name="files">Where the secrets may be.</param>
    /// <param name="secrets">The secrets.</param>
    public static async Task AssertOnlyInAsync(World world, CommandLineWatch? watch, IReadOnlyCollection<string> files, params string[] secrets)
    {
        var places = await PlacesAsync(world);
        foreach (var file in files)
        {
            Assert.True(places.Remove(file), file);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        // A scan that saw nothing proves nothing.
        Assert.True(watch is null or { CommandLines.Count: >= 2 }, "no engine's command line was seen");
        foreach (var line in watch?.CommandLines ?? [])
            places[$"command line {line}"] = line;
        AssertNowhere(places, secrets);
    }

    private static async Task<Dictionary<string, string>> PlacesAsync(World world)
    {
        var places = new Dictionary<string, string>
        {
            ["operator log"] = world.Operator.Log,
            ["status and spec"] = await world.Kubectl.RunAsync("get", "tapenvironments", "-n", world.Namespace, "-o", "json"),
            ["events"] = await world.Kubectl.RunAsync("get", "events.events.k8s.io", "-n", world.Namespace, "-o", "json"),
            ["ConfigMaps"] = await world.Kubectl.RunAsync("get", "configmaps", "-n", world.Namespace, "-o", "json"),
        };
        foreach (var file in Directory.EnumerateFiles(world.Operator.StateFolder, "*", SearchOption.AllDirectories))
            places[file] = await File.ReadAllTextAsync(file);

        Assert.Contains(places.Keys, place => place.EndsWith("main.tf.json", StringComparison.Ordinal));
        Assert.Contains("StackApplied", places["events"], StringComparison.Ordinal);
        return places;
    }

    private static void AssertNowhere(Dictionary<string, string> places, string[] secrets)
    {
        Assert.NotEmpty(secrets);
        foreach (var (place, text) in places)
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"a secret stands in {place}"));
    }
}
