using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TapOperator.CrdGen.Crd;

/// <summary>Writes JSON as block-style YAML, always the same bytes for the same input.</summary>
public static partial class YamlText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Words = new(["true", "false", "null", "yes", "no", "on", "off", "y", "n"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The document, below a line of comment.</summary>
    public static string Write(JsonObject document, string comment)
    {
        var text = new StringBuilder().Append("# ").Append(comment).Append('\n');
        WriteMap(text, document, indent: 0, first: "");
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, JsonObject map, int indent, string first)
    {
        var lead = first;
        foreach (var (key, value) in map)
        {
            text.Append(lead.Length > 0 ? lead : new string(' ', indent)).Append(Scalar(key)).Append(':');
            WriteValue(text, value, indent);
            lead = "";
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                WriteMap(text, map, indent + 2, first: "");
                break;
            case JsonArray { Count: > 0 } list when list.Any(item => item is JsonObject):
                text.Append('\n');
                foreach (var item in list)
                {
                    WriteMap(text, (JsonObject)item!, indent + 2, new string(' ', indent) + "- ");
                }

                break;
            case JsonArray list:
                text.Append(" [").AppendJoin(", ", list.Select(item => Plain(item))).Append("]\n");
                break;
            default:
                text.Append(' ').Append(value is JsonObject ? "{}" : Plain(value)).Append('\n');
                break;
        }
    }

    private static string Plain(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? Scalar(value.GetValue<string>()) : value?.ToJsonString(Json) ?? "null";

    /// <summary>Words stay as they are; everything that YAML could read as something else is a JSON string, which YAML reads the same.</summary>
    private static string Scalar(string text) => SafeWord().IsMatch(text) && !Words.Contains(text) ? text : JsonSerializer.Serialize(text, Json);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_./-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SafeWord();
}
