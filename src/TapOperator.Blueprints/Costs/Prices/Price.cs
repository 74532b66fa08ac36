namespace TapOperator.Blueprints.Costs.Prices;

/// <summary>One list price of AWS, without taxes and discounts.</summary>
/// <param name="Region">The region it is for; <see cref="EveryRegion"/> where AWS states one price for all.</param>
/// <param name="Item">What it is for, such as <c>nat-gateway</c>, <c>ec2/t3.micro</c> (Linux, on demand) or <c>rds/db.t4g.micro</c> (PostgreSQL, in one zone).</param>
/// <param name="Usd">The price in US dollars.</param>
/// <param name="Unit">What that buys one of.</param>
/// <param name="Source">Where it is from: the service code of an offer file in the AWS Price List, or the address of a document.</param>
/// <param name="Published">When AWS published the offer file, or the date of the document.</param>
public sealed record Price(string Region, string Item, double Usd, string Unit, string Source, DateOnly Published)
{
    /// <summary>Stands for all regions.</summary>
    public const string EveryRegion = "*";
}
