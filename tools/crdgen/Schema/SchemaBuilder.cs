using System.Reflection;
using System.Text.Json.Nodes;
using TapOperator.Entities.Schema;

namespace TapOperator.CrdGen.Schema;

/// <summary>Builds a structural OpenAPI v3 schema from C# types, their attributes, initialisers and documentation.</summary>
/// <param name="docs">The types' documentation.</param>
public sealed class SchemaBuilder(DocComments docs)
{
    /// <summary>The schema of a Kubernetes object: its spec with defaults, its status with those that an attribute says, metadata left to the API server.</summary>
    public JsonObject Build(Type root)
    {
        var properties = new JsonObject();
        foreach (var property in JsonNames.Properties(root))
        {
            var name = JsonNames.Of(property);
            properties[name] = name switch
            {
                "spec" or "status" => OfProperty(property, withDefaults: name == "spec"),
                "metadata" => new JsonObject { ["type"] = "object" }, // the API server describes it itself and allows no description here
                _ => new JsonObject { ["description"] = docs.Of(property), ["type"] = "string" },
            };
        }

        var schema = new JsonObject
        {
            ["description"] = docs.Of(root),
            ["type"] = "object",
            ["required"] = new JsonArray("spec"),
            ["properties"] = properties
        };
        Constraints.AddRules(schema, root);
        return schema;
    }

    private JsonObject OfProperty(PropertyInfo property, bool withDefaults)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var schema = new JsonObject { ["description"] = Described(docs.Of(property), type) };
        if (withDefaults && Defaults.Of(property) is { } value)
        {
            schema["default"] = value;
            schema["description"] = (string)schema["description"]! + DefaultText.Of(value); // `kubectl explain` shows no default of its own
        }

        if (property.GetCustomAttribute<DefaultAttribute>() is { } filled)
        {
            schema["default"] = JsonNode.Parse(filled.Json);
        }

        if (JsonNames.IsMap(type))
        {
            schema["type"] = "object";
            schema["additionalProperties"] = Scalar(type.GenericTypeArguments[1], property, "The value of one entry.");
        }
        else if (JsonNames.IsList(type))
        {
            schema["type"] = "array";
            schema["items"] = Item(type.GenericTypeArguments[0], property, withDefaults);
        }
        else if (JsonNames.IsObject(type))
        {
            AddFields(schema, type, withDefaults);
        }
        else
        {
            Constraints.AddScalar(schema, type, property);
        }

        Constraints.AddCollection(schema, property);
        Constraints.AddRules(schema, property);
        return schema;
    }

    private JsonObject Item(Type type, PropertyInfo property, bool withDefaults)
    {
        if (!JsonNames.IsObject(type))
        {
            return Scalar(type, property, "One of the values.");
        }

        var schema = new JsonObject { ["description"] = docs.Of(type) };
        AddFields(schema, type, withDefaults);
        return schema;
    }

    private void AddFields(JsonObject schema, Type type, bool withDefaults)
    {
        var fields = JsonNames.Properties(type).ToList();
        schema["type"] = "object";
        var required = fields.Where(field => field.GetCustomAttribute<RequiredAttribute>() is not null).Select(field =>
            (JsonNode)JsonNames.Of(field)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        schema["properties"] = new JsonObject(fields.Select(field =>
            KeyValuePair.Create(JsonNames.Of(field), (JsonNode?)OfProperty(Inherited(field, type), withDefaults))));
        Constraints.AddRules(schema, type);
    }

    private JsonObject Scalar(Type type, PropertyInfo property, string description)
    {
        var schema = new JsonObject { ["description"] = Described(description, type) };
        Constraints.AddScalar(schema, type, property);
        return schema;
    }

    private string Described(string description, Type type) => type switch
    {
        { IsEnum: true } => $"{description} {Values(type)}",
        _ when !JsonNames.IsMap(type) && !JsonNames.IsList(type) && JsonNames.IsObject(type) => $"{description} {docs.Of(type)}",
        _ => description,
    };

    private string Values(Type type) =>
        string.Join(' ', Enum.GetNames(type).Select(name => $"{JsonNames.OfEnumMember(type, name)}: {docs.OfField(type, name)}"));

    private static PropertyInfo Inherited(PropertyInfo property, Type type) => type.GetProperty(property.Name)!;
}
