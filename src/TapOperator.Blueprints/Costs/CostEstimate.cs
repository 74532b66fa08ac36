using System.Globalization;

namespace TapOperator.Blueprints.Costs;

/// <summary>What an environment costs in a month, from idle to fully scaled, by list prices.</summary>
/// <param name="Lines">Per region and component.</param>
/// <param name="NotPriced">Types of resources that cost something and are not in the lines.</param>
/// <param name="UnknownRegions">Regions of which no price of their own is known: nothing of them is in the lines.</param>
public sealed record CostEstimate(IReadOnlyList<CostLine> Lines, IReadOnlyList<string> NotPriced, IReadOnlyList<string> UnknownRegions)
{
    /// <summary>The least, in USD.</summary>
    public double Low => Lines.Sum(line => line.Low);

    /// <summary>The most, in USD.</summary>
    public double High => Lines.Sum(line => line.High);

    /// <summary>Prices that the lines lack, each once.</summary>
    public IReadOnlyList<MissingPrice> Missing => [.. Lines.SelectMany(line => line.Missing, (line, item) => new MissingPrice(line.Region, item)).Distinct()];

    /// <summary>The date of the oldest price in the lines; null when there is none.</summary>
    public DateOnly? OldestPrice => Lines.Min(line => line.OldestPrice);

    /// <summary>Whether there is more than the lines say.</summary>
    public bool IsIncomplete => NotPriced.Count > 0 || UnknownRegions.Count > 0 || Lines.Any(line => line.Missing.Count > 0);

    /// <summary>
    /// The range for display, such as <c>119-490 USD</c>, with a plus sign where something is not priced; null where a whole region is not, because a part would pass for the whole.
    /// </summary>
    public string? Text => UnknownRegions.Count > 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Low:0}-{High:0}{(IsIncomplete ? "+" : "")} USD");
}
