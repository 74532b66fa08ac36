using System.Text.Json;

namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>The prices that are known: prices.json, in which prices of one source, date and unit stand together, by region and item.</summary>
public static class PriceList
{
    /// <summary>Every price.</summary>
    public static IReadOnlyList<Price> All { get; } = Load();

    private static readonly Dictionary<string, Dictionary<string, Price>> ByRegion = All.GroupBy(price => price.Region, StringComparer.Ordinal)
        .ToDictionary(region => region.Key, region => region.ToDictionary(price => price.Item, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The prices of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>Null when none is known but those that AWS states for every region: by these alone an environment would look as good as free.</returns>
    internal static RegionPrices? Of(string region) =>
        ByRegion.TryGetValue(region, out var own) ? new RegionPrices(own, ByRegion[Price.EveryRegion]) : null;

    // Read piece by piece: that costs the first estimate of a process less than types that a serializer has to learn about.
    private static List<Price> Load()
    {
        using var file = typeof(PriceList).Assembly.GetManifestResourceStream("prices.json")!;
        using var document = JsonDocument.Parse(file);
        var all = new List<Price>();
        foreach (var group in document.RootElement.EnumerateArray())
        {
            var (unit, source) = (group.GetProperty("unit").GetString()!, group.GetProperty("source").GetString()!);
            var published = DateOnly.FromDateTime(group.GetProperty("published").GetDateTime());
            foreach (var region in group.GetProperty("usd").EnumerateObject())
            {
                var name = region.Name;
                foreach (var price in region.Value.EnumerateObject())
                    all.Add(new Price(name, price.Name, price.Value.GetDouble(), unit, source, published));
            }
        }

        return all;
    }
}
