using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Engines;

/// <summary>A resource that is no longer as it was last applied.</summary>
/// <param name="Address">Its address.</param>
/// <param name="IsGone">Whether it no longer exists.</param>
/// <param name="Attributes">Which attributes changed, as paths; empty when it is gone.</param>
public sealed record DriftedResource(string Address, bool IsGone, IReadOnlyList<string> Attributes);

/// <summary>How the world differs from what was last applied. Looking changes neither the world nor the state.</summary>
public sealed record StackDrift
{
    /// <summary>Each resource that differs and that the next apply would set right.</summary>
    public IReadOnlyList<DriftedResource> Resources { get; init; } = [];

    /// <summary>Why it could not be looked at; empty when it could.</summary>
    public IReadOnlyList<EngineError> Errors { get; init; } = [];

    /// <summary>Whether it could be looked at.</summary>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>What a plan of the program that was last applied says about drift.</summary>
    /// <param name="plan">A plan made against the world as it is.</param>
    /// <param name="known">What the state knew before it was made.</param>
    internal static StackDrift Of(StackPlan plan, StateInventory known) => new()
    {
        Errors = plan.Errors,
        Resources = [.. plan.Changes.Where(c => known.Resources.ContainsKey(c.Address)).Select(c => new DriftedResource(c.Address, c.Action == ChangeAction.Create, c.Attributes))],
    };
}
