namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>The prices of one region; it need not have all.</summary>
/// <param name="own">The region's, by item.</param>
/// <param name="everywhere">Those of every region, by item.</param>
internal sealed class RegionPrices(IReadOnlyDictionary<string, Price> own, IReadOnlyDictionary<string, Price> everywhere)
{
    /// <summary>The price of an item.</summary>
    /// <param name="item">What it is for.</param>
    /// <returns>Null when it is not known.</returns>
    public Price? Of(string item) => own.TryGetValue(item, out var price) || everywhere.TryGetValue(item, out price) ? price : null;
}
