namespace TapOperator.Entities.Schema;

/// <summary>How many characters a string, or each string of a list or map, may have (minLength/maxLength).</summary>
/// <param name="minimum">The fewest characters.</param>
/// <param name="maximum">The most characters; every string has a bound, so that CEL's cost can be bounded.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int minimum, int maximum) : SchemaAttribute
{
    /// <summary>The fewest characters.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The most characters.</summary>
    public int Maximum { get; } = maximum;
}
