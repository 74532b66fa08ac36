using System.Globalization;
using System.Runtime.CompilerServices;

namespace TapOperator.Programs.Values;

/// <summary>Collects the parts of an interpolated string for <see cref="Text.Of"/>; the compiler calls it.</summary>
[InterpolatedStringHandler]
public readonly ref struct TextHandler
{
    private readonly TextBuilder _text;

    /// <summary>Starts a text.</summary>
    /// <param name="literalLength">Characters in literal parts.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public TextHandler(int literalLength, int formattedCount) => _text = new TextBuilder();

    /// <summary>Adds literal characters.</summary>
    /// <param name="literal">The characters.</param>
    public void AppendLiteral(string literal) => _text.Append(literal);

    /// <summary>Adds a literal text.</summary>
    /// <param name="text">The text.</param>
    public void AppendFormatted(string text) => _text.Append(text);

    /// <summary>Adds a whole number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a value: its literal text, or its expression.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(Value<string> value) => _text.Append(value);

    /// <summary>Ends the text.</summary>
    /// <returns>A literal when nothing in it is an expression, otherwise an expression.</returns>
    internal Value<string> ToValue() => _text.ToValue();
}
