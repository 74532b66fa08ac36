using System.Collections;
using System.Reflection;
using System.Text.Json;
using TapOperator.Entities.Schema;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>
/// Checks what the schema of the CRD says (lengths, patterns, ranges, uniqueness, CEL rules of single values), field by field, from the same
/// attributes.
/// </summary>
internal static class SchemaRules
{
    /// <summary>Every field of an object and of the objects in it.</summary>
    public static IEnumerable<Problem> Check(object value, string path)
    {
        foreach (var problem in CelRules.Check(value.GetType(), value, path))
        {
            yield return problem;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            foreach (var problem in CheckField(property, property.GetValue(value), $"{path}.{NameOf(property)}"))
            {
                yield return problem;
            }
        }
    }

    /// <summary>How a property is called in a manifest.</summary>
    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static IEnumerable<Problem> CheckField(PropertyInfo property, object? value, string path)
    {
        var own = value switch
        {
            null => MissingIfRequired(property, path),
            "" when property.GetCustomAttribute<RequiredAttribute>() is not null => MissingIfRequired(property, path),
            IDictionary<string, string> map => CollectionRules.CheckMap(property, map, path),
            IList list => CollectionRules.CheckList(property, list, path),
            _ => ScalarRules.Check(property, value, path),
        };
        return own.Concat(value is null ? [] : CelRules.Check(property, value, path)).Concat(Nested(value, path));
    }

    private static IEnumerable<Problem> Nested(object? value, string path) => value switch
    {
        null or string or IDictionary<string, string> => [],
        IList list => list.Cast<object>().SelectMany((item, index) => Nested(item, $"{path}[{index}]")),
        _ when value.GetType().IsClass => Check(value, path),
        _ => [],
    };

    private static IEnumerable<Problem> MissingIfRequired(PropertyInfo property, string path) =>
        property.GetCustomAttribute<RequiredAttribute>() is null ? [] : [new Problem(path, "is required", "give it a value")];
}
