using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace TapOperator.Programs.Values;

/// <summary>A list or set of values: elements written one by one, or one expression that evaluates to a list.</summary>
/// <typeparam name="T">What an element holds.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IValue, IEnumerable<Value<T>>
    where T : notnull
{
    private readonly IReadOnlyList<Value<T>>? _elements;
    private readonly string _expression = "";

    internal ValueList(IReadOnlyList<Value<T>> elements) => _elements = elements;

    private ValueList(string expression) => _expression = expression;

    /// <summary>The element at a place, as a value of its own.</summary>
    /// <param name="index">Counted from 0.</param>
    public Value<T> this[int index] => _elements is null ? Value<T>.Expression($"{_expression}[{index}]") : _elements[index];

    /// <summary>A list that the engine evaluates.</summary>
    /// <param name="hcl">The expression without <c>${</c> and <c>}</c>.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Expression(string hcl) => new(hcl);

    /// <inheritdoc/>
    public JsonNode? Render() => _elements is null
        ? JsonValue.Create("${" + _expression + "}")
        : new JsonArray([.. _elements.Select(e => e.Render())]);

    /// <summary>The elements of a list that was written one by one.</summary>
    /// <returns>The elements in order.</returns>
    /// <exception cref="InvalidOperationException">The list is an expression: only the engine knows its elements.</exception>
    public IEnumerator<Value<T>> GetEnumerator() =>
        (_elements ?? throw new InvalidOperationException($"Only the engine knows the elements of {_expression}.")).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes lists from collection expressions and sequences.</summary>
public static class ValueList
{
    /// <summary>What the compiler calls for <c>[a, b]</c>.</summary>
    /// <param name="elements">The elements in order.</param>
    /// <typeparam name="T">What an element holds.</typeparam>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<Value<T>> elements)
        where T : notnull => new(elements.ToArray());
}
