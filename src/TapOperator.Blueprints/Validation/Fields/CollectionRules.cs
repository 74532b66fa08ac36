using System.Collections;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>Count and uniqueness in lists and maps, and their single values.</summary>
internal static class CollectionRules
{
    /// <summary>What is said of a second item that is the same.</summary>
    public const string DuplicateMessage = "stands more than once";

    public static IEnumerable<Problem> CheckMap(FieldSchema field, IDictionary<string, string> map, string path) =>
        Count(field, map.Count, path, "entries").Concat(map.Keys.SelectMany(key => ScalarRules.Check(field, map[key] ?? "", $"{path}[{key}]")));

    public static IEnumerable<Problem> CheckList(FieldSchema field, IList list, string path)
    {
        var items = Items.Of(list);
        return Count(field, items.Count, path, "items")
            .Concat(items.SelectMany((item, index) => ScalarRules.Check(field, item, $"{path}[{index}]")))
            .Concat(Duplicates(field, items, path));
    }

    private static IEnumerable<Problem> Count(FieldSchema field, int count, string path, string noun)
    {
        if (field.Items is { } bounds && (count < bounds.Minimum || count > bounds.Maximum))
        {
            yield return new Problem(path, $"has {count} {noun}", $"give {bounds.Minimum} to {bounds.Maximum} {noun}");
        }
    }

    private static IEnumerable<Problem> Duplicates(FieldSchema field, List<object> items, string path)
    {
        if (field.Key is { } key)
            return Duplicates(items, item => TypeSchema.Of(item).Fields.Single(candidate => candidate.Name == key).ValueIn(item), path, $".{key}");
        return field.IsSet ? Duplicates(items, item => item, path, "") : [];
    }

    private static IEnumerable<Problem> Duplicates(List<object> items, Func<object, object?> keyOf, string path, string suffix)
    {
        HashSet<object?> seen = [];
        for (var i = 0; i < items.Count; i++)
        {
            var key = keyOf(items[i]);
            if (!seen.Add(key))
                yield return new Problem($"{path}[{i}]{suffix}", $"\"{key}\" {DuplicateMessage}", "keep one of them");
        }
    }
}
