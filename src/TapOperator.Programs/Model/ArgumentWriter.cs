using System.Text.Json.Nodes;
using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>Gathers the arguments of one block; what is null is left out.</summary>
public sealed class ArgumentWriter
{
    private readonly SortedDictionary<string, JsonNode?> _arguments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _literals = new(StringComparer.Ordinal);

    /// <summary>The literal texts among the arguments, unescaped.</summary>
    internal IReadOnlyDictionary<string, string> Literals => _literals;

    /// <summary>Adds an argument.</summary>
    /// <param name="name">Its name in the provider's schema.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    public void Argument(string name, IValue? value)
    {
        if (value is null)
            return;
        _arguments.Add(name, value.Render());
        if (value is Value<string> text && text.TryGetLiteral(out var literal))
            _literals.Add(name, literal);
    }

    /// <summary>Adds a block of which there may be one.</summary>
    /// <param name="name">Its name in the provider's schema.</param>
    /// <param name="block">The block; null leaves it out.</param>
    public void Block(string name, Block? block)
    {
        if (block is not null)
            _arguments.Add(name, block.Render());
    }

    /// <summary>Adds blocks of which there may be several, in their order.</summary>
    /// <param name="name">Their name in the provider's schema.</param>
    /// <param name="blocks">The blocks; null and an empty list leave them out.</param>
    public void Blocks(string name, IReadOnlyList<Block>? blocks)
    {
        if (blocks is { Count: > 0 })
            _arguments.Add(name, new JsonArray([.. blocks.Select(b => b.Render())]));
    }

    /// <summary>Adds a part of the language itself, such as <c>depends_on</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="node">Finished JSON; null leaves it out.</param>
    internal void Meta(string name, JsonNode? node)
    {
        if (node is not null)
            _arguments.Add(name, node);
    }

    /// <summary>All arguments so far.</summary>
    internal JsonObject ToObject() => new(_arguments);
}
