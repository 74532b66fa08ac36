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

    public static void CheckName(YamlMappingNode map, YamlConversion conversion)
    {
        var name = Child(map, "metadata") is YamlMappingNode metadata ? (Child(metadata, "name") as YamlScalarNode)?.Value : null;
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
        var node = Child(map, field);
        if ((node as YamlScalarNode)?.Value == expected)
        {
            return true;
        }

        conversion.Report(field, node ?? map, $"is \"{(node as YamlScalarNode)?.Value}\"", $"write {field}: {expected}");
        return false;
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value)
        ? value : null;

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
