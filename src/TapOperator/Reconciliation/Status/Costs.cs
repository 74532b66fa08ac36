using System.Globalization;
using TapOperator.Blueprints.Costs;
using TapOperator.Entities.Status.Costs;

namespace TapOperator.Reconciliation.Status;

/// <summary>The estimated cost, as the status has it.</summary>
internal static class Costs
{
    /// <summary>Whole dollars per component over all regions; null where the prices of a region are not known, because a part would pass for the whole.</summary>
    public static CostStatus? Of(CostEstimate estimate) => estimate.Text is not { } text ? null : new CostStatus
    {
        Monthly = text,
        Low = Whole(estimate.Low),
        High = Whole(estimate.High),
        Components =
        [
            .. estimate.Lines.GroupBy(line => line.Component, StringComparer.Ordinal)
                .Select(same => new ComponentCost { Name = same.Key, Low = Whole(same.Sum(line => line.Low)), High = Whole(same.Sum(line => line.High)) }),
        ],
        NotPriced = [.. estimate.NotPriced.Concat(estimate.Missing.Select(price => $"{price.Item} in {price.Region}"))],
        OldestPrice = estimate.OldestPrice?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static int Whole(double usd) => (int)Math.Round(usd, MidpointRounding.AwayFromZero);
}
