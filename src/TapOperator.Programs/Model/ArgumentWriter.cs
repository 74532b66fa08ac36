using System.Text.Json.Nodes;
using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>Gathers the arguments of one block; what is null is left out.</summary>
public sealed class ArgumentWriter
{
    // Sorted once at the end: every program renders thousands of blocks.
    private readonly List<Entry> _arguments = [];

    /// <summary>Adds an argument.</summary>
    /// <param name="name">Its name in the provider's schema.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    public void Argument(string name, IValue? value)
    {
        if (value is not null)
            _arguments.Add(new(name, value.Render(), value as Value<string>));
    }

    /// <summary>Adds a block of which there may be one.</summary>
    /// <param name="name">Its name in the provider's schema.</param>
    /// <param name="block">The block; null leaves it out.</param>
    public void Block(string name, Block? block)
    {
        if (block is not null)
            Add(name, block.Render());
    }

    /// <summary>Adds blocks of which there may be several, in their order.</summary>
    /// <param name="name">Their name in the provider's schema.</param>
    /// <param name="blocks">The blocks; null and an empty list leave them out.</param>
    public void Blocks(string name, IReadOnlyList<Block>? blocks)
    {
        if (blocks is { Count: > 0 })
            Add(name, new JsonArray([.. blocks.Select(b => b.Render())]));
    }

    /// <summary>Adds a part of the language itself, such as <c>depends_on</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="node">Finished JSON; null leaves it out.</param>
    internal void Meta(string name, JsonNode? node)
    {
        if (node is not null)
            Add(name, node);
    }

    /// <summary>The literal text of an argument so far, unescaped.</summary>
    /// <param name="name">Its name in the provider's schema.</param>
    /// <returns>Null when it is absent, no text, or has expressions in it.</returns>
    internal string? LiteralOf(string name) =>
        _arguments.Find(argument => argument.Name == name)?.Text is { } text && text.TryGetLiteral(out var literal) ? literal : null;

    /// <summary>All arguments so far, in ordinal order.</summary>
    internal JsonObject ToObject()
    {
        _arguments.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        var block = new JsonObject();
        foreach (var argument in _arguments)
            block.Add(argument.Name, argument.Node);
        return block;
    }

    private void Add(string name, JsonNode? node) => _arguments.Add(new(name, node, Text: null));

    private sealed record Entry(string Name, JsonNode? Node, Value<string>? Text);
}
