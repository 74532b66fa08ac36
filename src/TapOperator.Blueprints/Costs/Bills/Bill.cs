using TapOperator.Blueprints.Costs.Prices;

namespace TapOperator.Blueprints.Costs.Bills;

/// <summary>What one component of one region comes to in a month: rules put amounts in, from the least to the most.</summary>
/// <param name="prices">The region's prices.</param>
internal sealed class Bill(RegionPrices prices)
{
    // AWS's own calculator counts a month so.
    private const int HoursPerMonth = 730;

    private readonly List<string> _missing = [];

    /// <summary>USD when idle, of what has a price.</summary>
    public double Low { get; private set; }

    /// <summary>USD when fully scaled, of what has a price.</summary>
    public double High { get; private set; }

    /// <summary>Items that are needed and have no price here, each once.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The date of the oldest price that was used; null when none was.</summary>
    public DateOnly? Oldest { get; private set; }

    /// <summary>Adds what is paid by the hour, all month.</summary>
    public void PerHour(string item, double amount) => Add(item, HoursPerMonth * amount, HoursPerMonth * amount);

    /// <summary>Adds what is paid by the hour, from the least to the most that may be there all month.</summary>
    public void PerHour(string item, double least, double most) => Add(item, HoursPerMonth * least, HoursPerMonth * most);

    /// <summary>Adds what is paid by the month or by the piece.</summary>
    public void PerMonth(string item, double amount) => Add(item, amount, amount);

    /// <summary>Adds what is paid by the month or by the piece, from the least to the most.</summary>
    public void PerMonth(string item, double least, double most) => Add(item, least, most);

    /// <summary>Adds what is paid by the hour and may be any of several items: the least of the cheapest to the most of the dearest.</summary>
    public void PerHourOneOf(IReadOnlyList<string> items, double least, double most)
    {
        if (most <= 0)
            return;
        var known = items.Select(Find).OfType<Price>().ToList();
        if (known.Count == 0)
            return;
        var (cheapest, dearest) = (known[0].Usd, known[0].Usd);
        foreach (var price in known)
            (cheapest, dearest) = (Math.Min(cheapest, price.Usd), Math.Max(dearest, price.Usd));
        Low += HoursPerMonth * least * cheapest;
        High += HoursPerMonth * most * dearest;
    }

    private void Add(string item, double least, double most)
    {
        // What is not there needs no price.
        if (most <= 0 || Find(item) is not { } price)
            return;
        Low += least * price.Usd;
        High += most * price.Usd;
    }

    private Price? Find(string item)
    {
        var price = prices.Of(item);
        if (price is null)
        {
            if (!_missing.Contains(item))
                _missing.Add(item);
        }
        else if (Oldest is null || price.Published < Oldest)
        {
            Oldest = price.Published;
        }

        return price;
    }
}
