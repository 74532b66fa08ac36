namespace TapOperator.Blueprints.Costs;

/// <summary>A price that an estimate needs and that is not known.</summary>
/// <param name="Region">The region.</param>
/// <param name="Item">What it is for, such as <c>ec2/m8g.large</c>.</param>
public sealed record MissingPrice(string Region, string Item);
