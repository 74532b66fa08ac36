using TapOperator.Programs.Values;

namespace TapOperator.Programs.Policies;

/// <summary>Something that must hold for a rule to apply.</summary>
/// <param name="Operator">How to compare, such as <c>StringEquals</c>.</param>
/// <param name="Key">What to compare, such as <c>aws:SourceAccount</c>; once per operator.</param>
/// <param name="Values">What to compare with; any of them.</param>
public sealed record Condition(string Operator, string Key, params ValueList<string> Values);
