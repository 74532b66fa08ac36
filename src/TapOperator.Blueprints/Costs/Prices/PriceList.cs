using System.Text.Json;

namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>The prices that are known: prices.json.</summary>
public static class PriceList
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>Every price.</summary>
    public static IReadOnlyList<Price> All { get; } = Load();

    private static readonly Dictionary<string, RegionPrices> ByRegion = All.GroupBy(price => price.Region, StringComparer.Ordinal).ToDictionary(
        region => region.Key,
        region => new RegionPrices(region.ToDictionary(price => price.Item, price => price.Usd, StringComparer.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>The prices of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>Null when none is known.</returns>
    internal static RegionPrices? Of(string region) => ByRegion.GetValueOrDefault(region);

    private static List<Price> Load()
    {
        using var file = typeof(PriceList).Assembly.GetManifestResourceStream("prices.json")!;
        return JsonSerializer.Deserialize<List<Price>>(file, Names)!;
    }
}
