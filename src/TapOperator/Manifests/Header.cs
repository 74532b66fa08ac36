using System.Text.RegularExpressions;
using TapOperator.Entities;
using YamlDotNet.RepresentationModel;

namespace TapOperator.Manifests;

/// <summary>What stands above the spec: API version, kind and name.</summary>
internal static partial class Header
{
    private const int LongestName = 253;

    public static bool IsTapEnvironment(YamlMappingNode map, YamlConversion conversion) =>
        Is(map, "apiVersion", $"{TapEnvironment.Group}/{TapEnvironment.Version}", conversion) & Is(map, "kind", TapEnvironment.KindName, conversion);

    /// <summary>Whether a document is an object of another kind altogether, such as a Namespace that kustomize prints beside the environments.</summary>
    public static bool IsOther(YamlNode root) => root is YamlMappingNode map
        && Text(map, "apiVersion") is { } version && !version.StartsWith(TapEnvironment.Group + '/', StringComparison.Ordinal)
        && Text(map, "kind") is { } kind && kind != TapEnvironment.KindName;

    public static void CheckName(YamlMappingNode map, YamlConversion conversion)
    {
        var name = Child(map, "metadata") is YamlMappingNode metadata ? Text(metadata, "name") : null;
        if (string.IsNullOrEmpty(name))
        {
            conversion.Report("metadata.name", map, "is required", "give the environment a name");
        }
        else if (name.Length > LongestName || !Name().IsMatch(name))
        {
            conversion.Report("metadata.name", Child((YamlMappingNode)Child(map, "metadata")!, "name")!, $"\"{name}\" is not a Kubernetes name",
                "use lower-case letters, digits, hyphens and dots");
        }
    }

    private static bool Is(YamlMappingNode map, string field, string expected, YamlConversion conversion)
    {
        if (Text(map, field) == expected)
        {
            return true;
        }

        conversion.Report(field, Child(map, field) ?? map, $"is \"{Text(map, field)}\"", $"write {field}: {expected}");
        return false;
    }

    private static string? Text(YamlMappingNode map, string field) => (Child(map, field) as YamlScalarNode)?.Value;

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value)
        ? value : null;

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
