namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>One list price of AWS, without taxes and discounts.</summary>
/// <param name="Region">The region it is for.</param>
/// <param name="Item">What it is for.</param>
/// <param name="Usd">The price in US dollars.</param>
/// <param name="Unit">What that buys one of.</param>
/// <param name="Source">The service code of the offer file in the AWS Price List.</param>
/// <param name="Published">When AWS published that file.</param>
public sealed record Price(string Region, string Item, double Usd, string Unit, string Source, DateOnly Published);
