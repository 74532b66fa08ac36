using System.Collections;
using System.Reflection;
using TapOperator.Entities.Schema;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>Count and uniqueness in lists and maps, and their single values.</summary>
internal static class CollectionRules
{
    /// <summary>What is said of a second item that is the same.</summary>
    public const string DuplicateMessage = "stands more than once";

    public static IEnumerable<Problem> CheckMap(PropertyInfo property, IDictionary<string, string> map, string path) =>
        Count(property, map.Count, path, "entries")
            .Concat(map.SelectMany(entry => ScalarRules.Check(property, entry.Value ?? "", $"{path}[{entry.Key}]")));

    public static IEnumerable<Problem> CheckList(PropertyInfo property, IList list, string path)
    {
        var items = list.Cast<object>().ToList();
        return Count(property, items.Count, path, "items")
            .Concat(items.SelectMany((item, index) => ScalarRules.Check(property, item, $"{path}[{index}]")))
            .Concat(Duplicates(property, items, path));
    }

    private static IEnumerable<Problem> Count(PropertyInfo property, int count, string path, string noun)
    {
        if (property.GetCustomAttribute<ItemsAttribute>() is { } bounds && (count < bounds.Minimum || count > bounds.Maximum))
        {
            yield return new Problem(path, $"has {count} {noun}", $"give {bounds.Minimum} to {bounds.Maximum} {noun}");
        }
    }

    private static IEnumerable<Problem> Duplicates(PropertyInfo property, List<object> items, string path)
    {
        Func<object, object?>? keyOf = null;
        var suffix = "";
        if (property.GetCustomAttribute<ListMapAttribute>() is { } map)
        {
            keyOf = item => item.GetType().GetProperties().Single(field => SchemaRules.NameOf(field) == map.Key).GetValue(item);
            suffix = $".{map.Key}";
        }
        else if (property.GetCustomAttribute<ListSetAttribute>() is not null)
        {
            keyOf = item => item;
        }

        return keyOf is null ? [] : items.Select((item, index) => (Key: keyOf(item), Index: index))
            .GroupBy(item => item.Key).SelectMany(group => group.Skip(1))
            .Select(item => new Problem($"{path}[{item.Index}]{suffix}", $"\"{item.Key}\" {DuplicateMessage}", "keep one of them"));
    }
}
