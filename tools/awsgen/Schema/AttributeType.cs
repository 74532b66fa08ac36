using System.Text.Json;

namespace Awsgen.Schema;

/// <summary>A type expression of the schema as C#.</summary>
public static class AttributeType
{
    /// <summary>The C# type of an argument; null when programs have no use for one so deep.</summary>
    public static string? ToCSharp(JsonElement type)
    {
        if (Primitive(type) is { } primitive)
            return $"Value<{primitive}>";
        if (type.ValueKind != JsonValueKind.Array || Primitive(type[1]) is not { } element)
            return null;
        return type[0].GetString() switch
        {
            "list" or "set" => $"ValueList<{element}>",
            "map" => $"ValueMap<{element}>",
            _ => null,
        };
    }

    /// <summary>The type in Terraform's own words.</summary>
    public static string ToWords(JsonElement type) => type.ValueKind == JsonValueKind.String ? type.GetString()! : $"{type[0]}({ToWords(type[1])})";

    /// <summary>Members of the objects in a list of objects; empty for every other type.</summary>
    public static IEnumerable<(string Name, JsonElement Type)> ObjectsInList(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array && type[0].GetString() == "list" && type[1].ValueKind == JsonValueKind.Array && type[1][0].GetString() == "object"
            ? type[1][1].EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (p.Name, p.Value))
            : [];

    private static string? Primitive(JsonElement type) => type.ValueKind != JsonValueKind.String ? null : type.GetString() switch
    {
        "string" => "string",
        "bool" => "bool",
        "number" => "double",
        _ => null,
    };
}
