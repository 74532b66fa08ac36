using System.Text;

namespace TapOperator.Programs.Values;

/// <summary>Collects literal and expression parts of one text.</summary>
internal sealed class TextBuilder
{
    private readonly List<TextPart> _parts = [];

    // Neighbouring literals become one part, so that a mark and its brace cannot escape notice by standing in two.
    private readonly StringBuilder _literal = new();

    /// <summary>Adds literal characters.</summary>
    /// <param name="literal">The characters.</param>
    /// <returns>This builder.</returns>
    public TextBuilder Append(string literal)
    {
        _literal.Append(literal);
        return this;
    }

    /// <summary>Adds a value: its literal text, or its parts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="encode">What is done to its literal characters on the way; nothing if absent.</param>
    /// <returns>This builder.</returns>
    public TextBuilder Append(Value<string> value, Func<string, string>? encode = null)
    {
        if (value.TryGetLiteral(out var literal))
            return Append(encode?.Invoke(literal) ?? literal);
        foreach (var part in value.Parts!)
        {
            if (part.IsExpression)
                AddExpression(part);
            else
                Append(encode?.Invoke(part.Content) ?? part.Content);
        }

        return this;
    }

    /// <summary>Ends the text.</summary>
    /// <returns>A literal when nothing in it is an expression, otherwise an expression.</returns>
    public Value<string> ToValue()
    {
        if (_parts.Count == 0)
            return _literal.ToString();
        EndLiteral();
        return Value<string>.FromParts(_parts);
    }

    private void AddExpression(TextPart part)
    {
        EndLiteral();
        _parts.Add(part);
    }

    private void EndLiteral()
    {
        if (_literal.Length > 0)
            _parts.Add(new TextPart(_literal.ToString(), IsExpression: false));
        _literal.Clear();
    }
}
