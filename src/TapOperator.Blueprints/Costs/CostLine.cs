namespace TapOperator.Blueprints.Costs;

/// <summary>What one component costs in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Component">The component, by its field in the spec where it has one.</param>
/// <param name="Low">USD a month when idle.</param>
/// <param name="High">USD a month when fully scaled.</param>
public sealed record CostLine(string Region, string Component, double Low, double High);
