namespace TapOperator.Programs.Values;

/// <summary>A piece of a text: literal characters, or the inside of an interpolation.</summary>
/// <param name="Content">The characters, or the expression without its braces.</param>
/// <param name="IsExpression">Whether <paramref name="Content"/> is an expression.</param>
internal sealed record TextPart(string Content, bool IsExpression);
