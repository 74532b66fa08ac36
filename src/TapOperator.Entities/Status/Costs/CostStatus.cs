using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Costs;

/// <summary>In whole US dollars a month, list prices without taxes and discounts.</summary>
public sealed class CostStatus
{
    /// <summary>The range for display, such as <c>119-490 USD</c>; a plus sign stands for what is in <c>notPriced</c>. Absent with all of this where no price of a whole region is known.</summary>
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

    /// <summary>What costs something and is not in the figures: types of resources, and items that have no price in a region, such as <c>ec2/m8g.large in ap-south-1</c>.</summary>
    [Items(0, 64), Length(1, 128)]
    public IList<string> NotPriced { get; set; } = [];

    /// <summary>The date of the oldest price in the figures, such as <c>2026-07-16</c>.</summary>
    [Length(0, 10)]
    public string? OldestPrice { get; set; }
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
