using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Systems;

namespace TapOperator.IntegrationTests.EndToEnd.Mixture;

/// <summary>mixture.yaml, which is no sample, on the first engine that is found and under the policies that <c>tapoperator iam</c> makes of it.</summary>
public sealed class MixtureWorld(ApiServer cluster) : SystemWorld(cluster, "mixture", engine: null)
{
    /// <summary>Region and range.</summary>
    public static IReadOnlyDictionary<string, string> Ranges { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["us-east-1"] = "10.40.0.0/16",
        ["eu-west-2"] = "10.41.0.0/16",
    };

    protected override string Manifest { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "EndToEnd/Mixture/mixture.yaml"));

    protected override IReadOnlyList<JsonNode> PoliciesIn(string ns) => SamplePolicies.OfManifest(Manifest, ns);
}
