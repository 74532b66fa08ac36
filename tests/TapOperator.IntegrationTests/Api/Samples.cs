namespace TapOperator.IntegrationTests.Api;

/// <summary>The samples of deploy/samples, without their namespace, so that each test can use its own.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(ApiServer.Root, "deploy/samples");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(Folder, $"{name}.yaml")).Replace("  namespace: default\n", "", StringComparison.Ordinal);
}
