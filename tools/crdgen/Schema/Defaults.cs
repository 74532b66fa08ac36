using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Entities;
using TapOperator.Entities.Schema;

namespace TapOperator.CrdGen.Schema;

/// <summary>Reads defaults from the types' own initialisers, so that each stands in one place.</summary>
internal static class Defaults
{
    /// <summary>The value that an absent field has; null when absence itself means something or the field is required.</summary>
    public static JsonNode? Of(PropertyInfo property)
    {
        if (property.GetCustomAttribute<RequiredAttribute>() is not null)
        {
            return null;
        }

        var value = property.GetValue(Activator.CreateInstance(property.ReflectedType!));
        var json = JsonSerializer.SerializeToNode(value, property.PropertyType, TapJson.Options);
        return json switch
        {
            JsonArray { Count: 0 } => null,
            JsonObject { Count: 0 } when JsonNames.IsMap(property.PropertyType) => null,
            _ => WithoutEmpty(json),
        };
    }

    /// <summary>An empty list or map inside a default says nothing; left out, the default stays readable.</summary>
    private static JsonNode? WithoutEmpty(JsonNode? json)
    {
        if (json is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (value is JsonArray { Count: 0 } or JsonObject { Count: 0 })
                {
                    fields.Remove(name);
                }
            }
        }

        return json;
    }
}
