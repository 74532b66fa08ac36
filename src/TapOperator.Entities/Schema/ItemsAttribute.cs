namespace TapOperator.Entities.Schema;

/// <summary>How many items a list, or entries a map, may have (minItems/maxItems, minProperties/maxProperties).</summary>
/// <param name="minimum">The fewest.</param>
/// <param name="maximum">The most; every list and map has one, so that CEL's cost can be bounded.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemsAttribute(int minimum, int maximum) : SchemaAttribute
{
    /// <summary>The fewest entries.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The most entries.</summary>
    public int Maximum { get; } = maximum;
}
