namespace TapOperator.Entities.Schema;

/// <summary>The step of a number (multipleOf).</summary>
/// <param name="step">The step.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MultipleOfAttribute(double step) : Attribute
{
    /// <summary>The step.</summary>
    public double Step { get; } = step;
}
