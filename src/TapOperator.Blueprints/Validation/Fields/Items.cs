using System.Collections;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>The items of a list of whatever type.</summary>
internal static class Items
{
    /// <summary>The items, by their index: the enumerators of lists of our own enums would first have to be compiled.</summary>
    public static List<object> Of(IList list)
    {
        var items = new List<object>(list.Count);
        for (var i = 0; i < list.Count; i++)
            items.Add(list[i]!);
        return items;
    }
}
