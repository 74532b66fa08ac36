using System.Collections;

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
        var schema = TypeSchema.Of(value);
        foreach (var problem in CelRules.Check(schema.Cel, value, path))
        {
            yield return problem;
        }

        foreach (var field in schema.Fields)
        {
            foreach (var problem in CheckField(field, field.ValueIn(value), $"{path}.{field.Name}"))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> CheckField(FieldSchema field, object? value, string path)
    {
        var own = value switch
        {
            null => MissingIfRequired(field, path),
            "" when field.IsRequired => MissingIfRequired(field, path),
            IDictionary<string, string> map => CollectionRules.CheckMap(field, map, path),
            IList list => CollectionRules.CheckList(field, list, path),
            _ => ScalarRules.Check(field, value, path),
        };
        return own.Concat(value is null ? [] : CelRules.Check(field.Cel, value, path)).Concat(Nested(value, path));
    }

    private static IEnumerable<Problem> Nested(object? value, string path) => value switch
    {
        null or string or IDictionary<string, string> => [],
        IList list => Items.Of(list).SelectMany((item, index) => Nested(item, $"{path}[{index}]")),
        _ when value.GetType().IsClass => Check(value, path),
        _ => [],
    };

    private static IEnumerable<Problem> MissingIfRequired(FieldSchema field, string path) =>
        field.IsRequired ? [new Problem(path, "is required", "give it a value")] : [];
}
