using System.Text.Json;

namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>The prices that are known: prices.json.</summary>
public static class PriceList
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>Every price.</summary>
    public static IReadOnlyList<Price> All { get; } = Load();

    /// <summary>The prices of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>Null when none is known.</returns>
    internal static RegionPrices? Of(string region)
    {
        var prices = All.Where(price => price.Region == region).ToDictionary(price => price.Item, price => price.Usd, StringComparer.Ordinal);
        return prices.Count == 0 ? null : new RegionPrices(prices);
    }

    private static List<Price> Load()
    {
        using var file = typeof(PriceList).Assembly.GetManifestResourceStream("prices.json")!;
        return JsonSerializer.Deserialize<List<Price>>(file, Names)!;
    }
}
