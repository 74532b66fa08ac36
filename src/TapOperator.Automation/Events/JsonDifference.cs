using System.Text.Json;

namespace TapOperator.Automation.Events;

/// <summary>Names what differs between two JSON values, without telling the values.</summary>
internal static class JsonDifference
{
    /// <summary>Paths of members that differ, such as <c>tags.Owner</c>; lists count as a whole.</summary>
    /// <param name="holder">Has both sides as members.</param>
    /// <param name="before">Name of one side.</param>
    /// <param name="after">Name of the other.</param>
    public static IReadOnlyList<string> Paths(JsonElement holder, string before, string after) =>
        [.. Between(holder.Object(before) ?? default, holder.Object(after) ?? default, "")];

    private static IEnumerable<string> Between(JsonElement one, JsonElement other, string path)
    {
        var names = Names(one).Union(Names(other)).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var left = Member(one, name);
            var right = Member(other, name);
            if (JsonElement.DeepEquals(left, right))
                continue;
            var here = path + name;
            if (left.ValueKind == JsonValueKind.Object && right.ValueKind == JsonValueKind.Object)
            {
                foreach (var deeper in Between(left, right, here + "."))
                    yield return deeper;
            }
            else
            {
                yield return here;
            }
        }
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(p => p.Name) : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : Null;

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;
}
