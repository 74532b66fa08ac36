using System.Text.Json.Nodes;
using TapOperator.Blueprints.Rights;
using TapOperator.Blueprints.Rights.Usage;
using TapOperator.Manifests;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>The IAM policies of a sample, as deploy/iam has them.</summary>
internal static class SamplePolicies
{
    /// <summary>The documents, for a namespace of the tests instead of the sample's own.</summary>
    public static IReadOnlyList<JsonNode> Of(string sample, string ns) =>
    [
        .. Directory.GetFiles(Path.Combine(Folders.Repository, "deploy/iam", sample), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file).Replace($"\"default/{sample}/", $"\"{ns}/{sample}/", StringComparison.Ordinal))!),
    ];

    /// <summary>The documents for another manifest, as <c>tapoperator iam</c> makes them.</summary>
    public static IReadOnlyList<JsonNode> OfManifest(string manifest, string ns)
    {
        var environment = ManifestReader.Parse(manifest, "test").Single().Environment!;
        environment.Metadata.NamespaceProperty = ns;
        return [.. OperatorRights.Of([EnvironmentPrograms.Of(environment, Emulator.AccountId)]).Select(document => document.Node())];
    }

    /// <summary>Every action that documents allow.</summary>
    public static IReadOnlySet<string> Actions(IEnumerable<JsonNode> documents) => documents
        .SelectMany(document => document["Statement"]!.AsArray())
        .SelectMany(statement => statement!["Action"] is JsonArray several ? several.Select(action => action!.ToString()) : [statement["Action"]!.ToString()])
        .ToHashSet(StringComparer.Ordinal);
}
