namespace TapOperator.Entities.Schema;

/// <summary>The regular expression (RE2, anchored by itself) that a string, or each string of a list, must match (pattern).</summary>
/// <param name="expression">The expression.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatternAttribute(string expression) : SchemaAttribute
{
    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;
}
