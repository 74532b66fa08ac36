namespace TapOperator.Entities.Spec;

/// <summary>Lists of enumerated values, which a spec means as sets.</summary>
/// <remarks>
/// Instead of <c>Order()</c> and <c>Contains</c>: of what the base library does with our own enums nothing can be compiled ahead of time, which is up to 40 methods for each type at an
/// operator's first reconcile.
/// </remarks>
public static class EnumLists
{
    /// <summary>The values in the order in which they are declared: what is made of them must not change with their order in a manifest.</summary>
    /// <param name="values">Values of a spec.</param>
    /// <typeparam name="T">Their type.</typeparam>
    /// <returns>A new array.</returns>
    public static T[] InOrder<T>(this IList<T> values)
        where T : struct, Enum
    {
        var ordered = new T[values.Count];
        for (var i = 0; i < ordered.Length; i++)
            ordered[i] = values[i];
        Array.Sort((Array)ordered);
        return ordered;
    }

    /// <summary>Whether a value is among others.</summary>
    /// <param name="values">Values of a spec.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public static bool Has<T>(this IList<T> values, T value)
        where T : struct, Enum
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Equals(value))
                return true;
        }

        return false;
    }
}
