namespace TapOperator.Programs.Values;

/// <summary>Texts with references in them.</summary>
public static class Text
{
    /// <summary>Makes a value of an interpolated string: <c>Text.Of($"{bucket.Arn}/*")</c>. Literal parts stay literal.</summary>
    /// <param name="text">The interpolated string.</param>
    /// <returns>A literal when nothing in it is an expression, otherwise an expression.</returns>
    public static Value<string> Of(TextHandler text) => text.ToValue();
}
