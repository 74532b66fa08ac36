using TapOperator.Testing.Kubernetes.Helm;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Helm;

/// <summary>The value sets that docs/install.md shows: the files of the chart's <c>ci</c> folder.</summary>
internal static class ValueSets
{
    private const string Ending = "-values.yaml";

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(HelmClient.Chart, "ci"), "*" + Ending)
        .Select(file => Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal);

    public static string PathOf(string name) => Path.Combine(HelmClient.Chart, "ci", name + Ending);

    /// <summary>Helm without a cluster; skips the test where it cannot be had.</summary>
    public static async Task<HelmClient> HelmAsync()
    {
        try
        {
            return await HelmClient.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
