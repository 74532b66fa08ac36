using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TapOperator.Entities;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TapOperator.Manifests;

/// <summary>
/// Reads single values as kubectl's YAML (1.1) does: plain <c>yes</c>, <c>on</c> and <c>y</c> are booleans, plain digits are numbers.
/// </summary>
internal static partial class YamlScalars
{
    private static readonly FrozenSet<string> True = new[] { "true", "yes", "on", "y" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> False = new[] { "false", "no", "off", "n" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsNull(YamlScalarNode node) => node is { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    public static JsonNode? Read(YamlScalarNode node, Type type, string path, YamlConversion conversion)
    {
        var text = node.Value ?? "";
        var isPlain = node.Style == ScalarStyle.Plain;
        if (type == typeof(string) || type.IsEnum || type == typeof(DateTimeOffset) || type == typeof(DateTime))
        {
            var isTime = type == typeof(DateTimeOffset) || type == typeof(DateTime);
            var other = Number().IsMatch(text) ? "a number" : True.Contains(text) || False.Contains(text) ? "a boolean" : null;
            if (isPlain && !isTime && other is not null)
            {
                conversion.Report(path, node, $"{text} without quotes is {other}, and this field is text", $"write \"{text}\" in quotes");
                return null;
            }

            return type.IsEnum ? ReadWord(node, text, type, path, conversion) : JsonValue.Create(text);
        }

        if (type == typeof(bool))
        {
            return isPlain && (True.Contains(text) || False.Contains(text)) ? JsonValue.Create(True.Contains(text)) : Refuse("true or false");
        }

        if (type == typeof(int) || type == typeof(long))
        {
            return isPlain && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                && (type == typeof(long) || whole is >= int.MinValue and <= int.MaxValue)
                ? JsonValue.Create(whole)
                : Refuse("a whole number");
        }

        return isPlain && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number) : Refuse("a number");

        JsonNode? Refuse(string wanted)
        {
            conversion.Report(path, node, $"\"{text}\" is not {wanted}", $"write {wanted}, without quotes");
            return null;
        }
    }

    private static JsonValue? ReadWord(YamlScalarNode node, string text, Type type, string path, YamlConversion conversion)
    {
        var words = Enum.GetNames(type).Select(name =>
            JsonSerializer.SerializeToNode(Enum.Parse(type, name), type, TapJson.Options)!.GetValue<string>()).ToList();
        if (words.Contains(text))
        {
            return JsonValue.Create(text);
        }

        conversion.Report(path, node, $"unknown value \"{text}\"", $"write one of {string.Join(", ", words)}");
        return null;
    }

    [GeneratedRegex(@"^[-+]?(0x[0-9a-fA-F]+|0o?[0-7]+|([0-9][0-9_]*)?\.?[0-9]+([eE][-+]?[0-9]+)?|[0-9]+\.|\.(inf|nan))\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
