namespace TapOperator.Entities.Spec;

/// <summary>Lists of enumerated values, which a spec means as sets.</summary>
public static class EnumLists
{
    /// <summary>The values in the order in which they are declared: what is made of them must not change with their order in a manifest.</summary>
    /// <param name="values">Values of a spec.</param>
    /// <typeparam name="T">Their type.</typeparam>
    /// <returns>A new array.</returns>
    /// <remarks>Not by <c>Order()</c>: of LINQ over enums nothing can be compiled ahead of time, which is some 40 methods for each type at an operator's first reconcile.</remarks>
    public static T[] InOrder<T>(this IList<T> values)
        where T : struct, Enum
    {
        var ordered = new T[values.Count];
        values.CopyTo(ordered, 0);
        Array.Sort((Array)ordered);
        return ordered;
    }
}
