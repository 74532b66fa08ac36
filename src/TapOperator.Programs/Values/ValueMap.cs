using System.Collections;
using System.Text.Json.Nodes;

namespace TapOperator.Programs.Values;

/// <summary>A map from texts to values: entries written one by one, or one expression that evaluates to a map.</summary>
/// <typeparam name="T">What an entry holds.</typeparam>
public sealed class ValueMap<T> : IValue, IEnumerable<KeyValuePair<string, Value<T>>>
    where T : notnull
{
    private readonly SortedList<string, Value<T>> _entries = new(StringComparer.Ordinal);
    private readonly string? _expression;

    /// <summary>An empty map to be filled.</summary>
    public ValueMap()
    {
    }

    /// <summary>A map with entries.</summary>
    /// <param name="entries">The entries; a later one replaces an earlier one with the same key.</param>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        foreach (var (key, value) in entries)
            _entries[key] = value;
    }

    private ValueMap(string expression) => _expression = expression;

    /// <summary>How many entries there are; 0 for an expression.</summary>
    public int Count => _entries.Count;

    /// <summary>The keys in ordinal order; none for an expression.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>The entry of a key.</summary>
    /// <param name="key">Literal text.</param>
    /// <exception cref="InvalidOperationException">Setting an entry of a map that is an expression.</exception>
    public Value<T> this[string key]
    {
        get => _expression is null ? _entries[key] : Value<T>.Expression($"{_expression}[{HclString.Quote(key)}]");
        set
        {
            if (_expression is not null)
                throw new InvalidOperationException($"{_expression} is evaluated by the engine and cannot be changed here.");
            _entries[key] = value;
        }
    }

    /// <summary>A map that the engine evaluates.</summary>
    /// <param name="hcl">The expression without <c>${</c> and <c>}</c>.</param>
    /// <returns>The map.</returns>
    public static ValueMap<T> Expression(string hcl) => new(hcl);

    /// <inheritdoc/>
    public JsonNode? Render()
    {
        if (_expression is not null)
            return JsonValue.Create("${" + _expression + "}");
        var map = new JsonObject();
        foreach (var (key, value) in _entries)
            map.Add(TemplateText.Escape(key), value.Render());
        return map;
    }

    /// <summary>The entries in ordinal order of their keys; none for an expression.</summary>
    /// <returns>The entries.</returns>
    public IEnumerator<KeyValuePair<string, Value<T>>> GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
