using TapOperator.Testing.Processes;

namespace TapOperator.IntegrationTests.EndToEnd.EnterpriseMultiRegion;

/// <summary>The built command line asked what a manifest stands for.</summary>
internal static class Preview
{
    private static readonly Dictionary<string, string?> NoCredentials = new(StringComparer.Ordinal)
    {
        ["AWS_ACCESS_KEY_ID"] = null,
        ["AWS_SECRET_ACCESS_KEY"] = null,
        ["AWS_ENDPOINT_URL"] = null,
        ["KUBECONFIG"] = "/dev/null",
    };

    /// <summary>How many resources each stack will have, as text.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string manifest, string folder)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var output = await Script.RunAsync(
            $"src/TapOperator/bin/{configuration}/net10.0/tapoperator", ["compile", manifest, "--output", Path.Combine(folder, "programs")], NoCredentials);
        return [.. output.Split('\n').Where(line => line.EndsWith(" resources", StringComparison.Ordinal)).Select(line => line.Split(' ')[^2])];
    }
}
