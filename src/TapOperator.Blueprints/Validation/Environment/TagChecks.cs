using System.Text.RegularExpressions;
using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>Tags are such as AWS takes, and the required ones are there.</summary>
/// <remarks>
/// Limits: https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html (characters, 128 and 256 characters, no <c>aws:</c>).
/// </remarks>
internal static partial class TagChecks
{
    private const int LongestKey = 128;

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        foreach (var (key, value) in spec.Tags)
        {
            var path = $"spec.tags[{key}]";
            if (key.Length is 0 or > LongestKey || key == TagRules.ManagedBy
                || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || key.StartsWith(TagRules.OwnPrefix, StringComparison.Ordinal))
            {
                yield return new Problem(path, TagRules.KeysMessage, "rename the tag or leave it out");
            }

            if (!Characters().IsMatch(key) || !Characters().IsMatch(value ?? ""))
            {
                yield return new Problem(path, "a tag may have letters, digits, spaces and _ . : / = + - @ only", "change the key or the value");
            }
        }

        foreach (var required in spec.RequiredTags.Where(required => required != TagRules.ManagedBy))
        {
            if (!spec.Tags.TryGetValue(required, out var value) || string.IsNullOrWhiteSpace(value))
            {
                yield return new Problem($"spec.tags[{required}]", TagRules.RequiredMessage,
                    $"add {required} to spec.tags, or take it out of spec.requiredTags");
            }
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Characters();
}
