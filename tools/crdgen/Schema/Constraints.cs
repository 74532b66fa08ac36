using System.Reflection;
using System.Text.Json.Nodes;
using TapOperator.Entities.Schema;

namespace TapOperator.CrdGen.Schema;

/// <summary>Turns attributes into the keywords of a schema.</summary>
internal static class Constraints
{
    private static readonly Dictionary<Type, (string Type, string? Format)> Scalars = new()
    {
        [typeof(string)] = ("string", null),
        [typeof(bool)] = ("boolean", null),
        [typeof(int)] = ("integer", "int32"),
        [typeof(long)] = ("integer", "int64"),
        [typeof(double)] = ("number", "double"),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
    };

    public static void AddScalar(JsonObject schema, Type type, PropertyInfo property)
    {
        var (name, format) = type.IsEnum ? ("string", null) : Scalars[type];
        schema["type"] = name;
        if (format is not null)
        {
            schema["format"] = format;
        }

        if (type.IsEnum)
        {
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(member => (JsonNode)JsonNames.OfEnumMember(type, member))]);
        }

        if (property.GetCustomAttribute<LengthAttribute>() is { } length)
        {
            AddAtLeast(schema, "minLength", length.Minimum);
            schema["maxLength"] = length.Maximum;
        }

        if (property.GetCustomAttribute<PatternAttribute>() is { } pattern)
        {
            schema["pattern"] = pattern.Expression;
        }

        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            schema["minimum"] = Number(range.Minimum);
            schema["maximum"] = Number(range.Maximum);
        }
    }

    public static void AddCollection(JsonObject schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<ItemsAttribute>() is { } items)
        {
            var noun = JsonNames.IsMap(property.PropertyType) ? "Properties" : "Items";
            AddAtLeast(schema, "min" + noun, items.Minimum);
            schema["max" + noun] = items.Maximum;
        }

        if (property.GetCustomAttribute<ListMapAttribute>() is { } map)
        {
            schema["x-kubernetes-list-type"] = "map";
            schema["x-kubernetes-list-map-keys"] = new JsonArray(map.Key);
        }
        else if (property.GetCustomAttribute<ListSetAttribute>() is not null)
        {
            schema["x-kubernetes-list-type"] = "set";
        }
    }

    public static void AddRules(JsonObject schema, MemberInfo member)
    {
        var rules = member.GetCustomAttributes<CelAttribute>().Select(Rule).ToArray();
        if (rules.Length > 0)
        {
            schema["x-kubernetes-validations"] = new JsonArray(rules);
        }
    }

    private static JsonNode Rule(CelAttribute cel)
    {
        var rule = new JsonObject { ["rule"] = cel.Rule, ["message"] = cel.Message };
        if (cel.FieldPath is { } path)
        {
            rule["fieldPath"] = path;
        }

        return rule;
    }

    private static void AddAtLeast(JsonObject schema, string keyword, int minimum)
    {
        if (minimum > 0)
        {
            schema[keyword] = minimum;
        }
    }

    private static JsonNode Number(double value) => value == Math.Floor(value) ? (JsonNode)(long)value : value;
}
