namespace TapOperator.Entities.Schema;

/// <summary>The least and greatest value of a number, both allowed (minimum/maximum).</summary>
/// <param name="minimum">The least value.</param>
/// <param name="maximum">The greatest value.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeAttribute(double minimum, double maximum) : SchemaAttribute
{
    /// <summary>The least value.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>The greatest value.</summary>
    public double Maximum { get; } = maximum;
}
