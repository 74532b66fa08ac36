using System.Text.Json.Nodes;
using TapOperator.CrdGen.Schema;

namespace TapOperator.CrdGen.Reference;

/// <summary>The cells of one field's row.</summary>
internal static class FieldText
{
    private static readonly (string Low, string High, string Noun)[] Bounds =
    [
        ("minimum", "maximum", ""), ("minLength", "maxLength", " characters"), ("minItems", "maxItems", " items"),
            ("minProperties", "maxProperties", " entries"),
    ];

    /// <summary>The object that has fields of its own: the field itself or its items.</summary>
    public static JsonObject? Nested(JsonObject field) =>
        field["properties"] is not null ? field : field["items"] is JsonObject items && items["properties"] is not null ? items : null;

    public static string Type(JsonObject field) => (string)field["type"]! switch
    {
        "array" => $"list of {Type((JsonObject)field["items"]!)}",
        "object" when field["additionalProperties"] is not null => "map of string",
        "object" => "object",
        "string" when field["enum"] is JsonArray values => string.Join(" \\| ", values.Select(value => (string)value!)),
        "string" when field["format"] is not null => "time",
        var name => name,
    };

    public static string Default(JsonObject field, bool required) => required
        ? "**required**"
        : field["default"] is { } value ? $"`{Cell(value)}`" : "";

    /// <summary>The description without the default, which has a column of its own.</summary>
    public static string Description(JsonObject field)
    {
        var text = Cell(field["description"]);
        return field["default"] is { } value && DefaultText.Of(value) is { Length: > 0 } told && text.EndsWith(Cell(told), StringComparison.Ordinal)
            ? text[..^Cell(told).Length] : text;
    }

    public static string Constraint(JsonObject field)
    {
        var item = (field["items"] ?? field["additionalProperties"]) as JsonObject;
        return string.Join("; ", Parts(field).Concat(item is null || item["properties"] is not null
            ? [] : Parts(item).Select(part => $"each: {part}")));
    }

    public static string Cell(JsonNode? node) =>
        (node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? "")
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static IEnumerable<string> Parts(JsonObject node)
    {
        foreach (var (low, high, noun) in Bounds)
        {
            if (node[high] is { } most)
            {
                yield return $"{node[low]?.ToJsonString() ?? "0"} to {most.ToJsonString()}{noun}";
            }
        }

        if (node["x-kubernetes-list-map-keys"] is JsonArray keys)
        {
            yield return $"unique `{(string)keys[0]!}`";
        }
        else if (node["x-kubernetes-list-type"] is not null)
        {
            yield return "unique";
        }

        if (node["pattern"] is { } pattern)
        {
            yield return $"`{Cell(pattern)}`";
        }

        foreach (var rule in node["x-kubernetes-validations"] as JsonArray ?? [])
        {
            if (node["properties"] is null)
            {
                yield return $"refused: {Cell(rule!["message"])}";
            }
        }
    }
}
