namespace TapOperator.Programs.Values;

/// <summary>Collects literal and expression parts of one text.</summary>
internal sealed class TextBuilder
{
    private readonly List<TextPart> _parts = [];

    /// <summary>Adds literal characters.</summary>
    /// <param name="literal">The characters.</param>
    /// <returns>This builder.</returns>
    public TextBuilder Append(string literal)
    {
        // Neighbouring literals become one, so that a mark and its brace cannot escape notice by standing in two parts.
        if (_parts is [.., { IsExpression: false } last])
            _parts[^1] = last with { Content = last.Content + literal };
        else
            _parts.Add(new TextPart(literal, IsExpression: false));
        return this;
    }

    /// <summary>Adds a value: its literal text, or its parts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="encode">What is done to its literal characters on the way; nothing if absent.</param>
    /// <returns>This builder.</returns>
    public TextBuilder Append(Value<string> value, Func<string, string>? encode = null)
    {
        var parts = value.TryGetLiteral(out var literal) ? [new TextPart(literal, IsExpression: false)] : value.Parts!;
        foreach (var part in parts)
        {
            if (part.IsExpression)
                _parts.Add(part);
            else
                Append(encode?.Invoke(part.Content) ?? part.Content);
        }

        return this;
    }

    /// <summary>Ends the text.</summary>
    /// <returns>A literal when nothing in it is an expression, otherwise an expression.</returns>
    public Value<string> ToValue() => _parts switch
    {
        [] => "",
        [{ IsExpression: false } only] => only.Content,
        _ => Value<string>.FromParts(_parts),
    };
}
