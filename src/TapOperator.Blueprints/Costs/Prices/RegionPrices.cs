namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>The prices of one region.</summary>
/// <param name="prices">US dollars by item.</param>
internal sealed class RegionPrices(IReadOnlyDictionary<string, double> prices)
{
    // AWS's own calculator counts a month so.
    private const int HoursPerMonth = 730;

    /// <summary>What something costs that is paid by the hour, for a month.</summary>
    public double Hourly(string item) => HoursPerMonth * prices[item];

    /// <summary>What something costs that is paid by the month or by the piece.</summary>
    public double Of(string item) => prices[item];
}
