using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Costs;

/// <summary>In whole US dollars a month, list prices without taxes and discounts.</summary>
public sealed class CostStatus
{
    /// <summary>The range for display, such as <c>119-490 USD</c>.</summary>
    [Length(0, 32)]
    public string? Monthly { get; set; }

    /// <summary>The least, in USD.</summary>
    [Range(0, 100000000)]
    public int Low { get; set; }

    /// <summary>The most, in USD.</summary>
    [Range(0, 100000000)]
    public int High { get; set; }

    /// <summary>The same by component.</summary>
    [Items(0, 32), ListMap("name")]
    public IList<ComponentCost> Components { get; set; } = [];
}

/// <summary>The estimated cost of one component over all regions.</summary>
public sealed class ComponentCost
{
    /// <summary>The component, as its field in the spec is called.</summary>
    [Required, Length(1, 40)]
    public string Name { get; set; } = "";

    /// <summary>The least, in USD a month.</summary>
    [Range(0, 100000000)]
    public int Low { get; set; }

    /// <summary>The most, in USD a month.</summary>
    [Range(0, 100000000)]
    public int High { get; set; }
}
