namespace TapOperator.Blueprints.Costs;

/// <summary>What one component costs in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Component">The component, by its field in the spec where it has one.</param>
/// <param name="Low">USD a month when idle.</param>
/// <param name="High">USD a month when fully scaled.</param>
/// <param name="Missing">Items of the component that have no price in this region: they are not in the figures.</param>
/// <param name="OldestPrice">The date of the oldest price in the figures; null when there is none.</param>
public sealed record CostLine(string Region, string Component, double Low, double High, IReadOnlyList<string> Missing, DateOnly? OldestPrice);
