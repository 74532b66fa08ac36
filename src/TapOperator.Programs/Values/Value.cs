using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace TapOperator.Programs.Values;

/// <summary>An argument's value: a literal, or an expression that the engine evaluates.</summary>
/// <typeparam name="T">What it holds once evaluated: <see cref="string"/>, <see cref="bool"/> or <see cref="double"/> (Terraform's number).</typeparam>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Of and Expression are the named alternates.")]
public sealed class Value<T> : IValue
    where T : notnull
{
    private readonly T? _literal;

    private Value(T? literal, IReadOnlyList<TextPart>? parts)
    {
        _literal = literal;
        Parts = parts;
    }

    /// <summary>Whether the value is known without an engine.</summary>
    public bool IsLiteral => Parts is null;

    /// <summary>The parts of an expression or an interpolated text; null for a literal.</summary>
    internal IReadOnlyList<TextPart>? Parts { get; }

    /// <summary>A literal; its text never becomes an expression.</summary>
    /// <param name="literal">The value; null leaves the argument out.</param>
    [return: NotNullIfNotNull(nameof(literal))]
    public static implicit operator Value<T>?(T? literal) => literal is null ? null : Of(literal);

    /// <summary>A literal; its text never becomes an expression.</summary>
    /// <param name="literal">The value.</param>
    /// <returns>The value.</returns>
    public static Value<T> Of(T literal) => new(literal, null);

    /// <summary>An expression in HCL. For references prefer the properties of resources, which cannot be misspelt.</summary>
    /// <param name="hcl">The expression without <c>${</c> and <c>}</c>.</param>
    /// <returns>The value.</returns>
    public static Value<T> Expression(string hcl) => new(default, [new TextPart(hcl, IsExpression: true)]);

    /// <summary>A text made of literal and expression parts.</summary>
    /// <param name="parts">At least one expression among them.</param>
    internal static Value<T> FromParts(IReadOnlyList<TextPart> parts) => new(default, parts);

    /// <summary>The literal, when the value is one.</summary>
    /// <param name="literal">The literal or the default.</param>
    /// <returns>Whether the value is a literal.</returns>
    public bool TryGetLiteral([NotNullWhen(true)] out T? literal)
    {
        literal = _literal;
        return IsLiteral && literal is not null;
    }

    /// <inheritdoc/>
    public JsonNode? Render() => this switch
    {
        { Parts: { } parts } => JsonValue.Create(TemplateText.Join(parts)),
        { _literal: string text } => JsonValue.Create(TemplateText.Escape(text)),
        { _literal: bool flag } => JsonValue.Create(flag),
        { _literal: double number } => JsonValue.Create(number),
        _ => throw new NotSupportedException($"Terraform has no literal for {typeof(T)}."),
    };

    /// <inheritdoc/>
    public override string ToString() => Render()?.ToString() ?? "null";
}
