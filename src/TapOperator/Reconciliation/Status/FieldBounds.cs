using System.Collections;
using System.Reflection;
using TapOperator.Entities.Schema;

namespace TapOperator.Reconciliation.Status;

/// <summary>Cuts texts, lists and maps to what the CRD admits: the API server refuses the whole status for one text that is too long.</summary>
internal static class FieldBounds
{
    /// <summary>Cuts every field of an object of the API, and of what it holds.</summary>
    public static void Apply(object node)
    {
        foreach (var property in node.GetType().GetProperties().Where(property => property.CanWrite))
        {
            if (property.GetValue(node) is not { } value)
                continue;
            var longest = property.GetCustomAttribute<LengthAttribute>()?.Maximum ?? int.MaxValue;
            var most = property.GetCustomAttribute<ItemsAttribute>()?.Maximum ?? int.MaxValue;
            switch (value)
            {
                case string text:
                    property.SetValue(node, Cut(text, longest));
                    break;
                case IDictionary<string, string> map:
                    property.SetValue(node, Cut(map, most, longest));
                    break;
                case IList<string> texts:
                    property.SetValue(node, texts.Take(most).Select(text => Cut(text, longest)).ToList());
                    break;
                case IList list:
                    Cut(list, most);
                    break;
                case { } other when IsOfTheApi(other):
                    Apply(other);
                    break;
            }
        }
    }

    /// <summary>The text, with an ellipsis at its end if it had to be cut. Lengths count code points, as the API server does.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest || text.EnumerateRunes().Count() <= longest)
            return text;
        return string.Concat(text.EnumerateRunes().Take(longest - 1).Select(rune => rune.ToString())) + "…";
    }

    private static Dictionary<string, string> Cut(IDictionary<string, string> map, int most, int longest) => map
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Take(most)
        .ToDictionary(entry => entry.Key, entry => Cut(entry.Value, longest), StringComparer.Ordinal);

    private static void Cut(IList list, int most)
    {
        while (list.Count > most)
            list.RemoveAt(list.Count - 1);
        foreach (var item in list.Cast<object>().Where(IsOfTheApi))
            Apply(item);
    }

    private static bool IsOfTheApi(object value) =>
        value.GetType() is { IsClass: true } type && type.Namespace?.StartsWith(typeof(Entities.TapEnvironment).Namespace!, StringComparison.Ordinal) == true;
}
