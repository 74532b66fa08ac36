namespace TapOperator.Programs.Values;

/// <summary>A list of objects that only the engine knows.</summary>
/// <param name="expression">What evaluates to the list.</param>
/// <param name="at">Makes an element of the expression that leads to it.</param>
/// <typeparam name="T">The class of an element's references.</typeparam>
public sealed class ReferenceList<T>(string expression, Func<string, T> at)
{
    /// <summary>The element at a place.</summary>
    /// <param name="index">Counted from 0.</param>
    public T this[int index] => at($"{expression}[{index}]");
}
