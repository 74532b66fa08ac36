using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Engines;

/// <summary>What the next apply would do to one resource.</summary>
/// <param name="Address">The resource's address.</param>
/// <param name="Action">What would be done.</param>
/// <param name="Attributes">The attributes that differ, as paths such as <c>tags.Owner</c>; empty for create and delete. Values are left out: they may be secret.</param>
public sealed record PlannedChange(string Address, ChangeAction Action, IReadOnlyList<string> Attributes);

/// <summary>What the next apply would do.</summary>
public sealed record StackPlan
{
    /// <summary>Each resource that would change.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; init; } = [];

    /// <summary>Why no plan could be made; empty when there is one.</summary>
    public IReadOnlyList<EngineError> Errors { get; init; } = [];

    /// <summary>Whether there is a plan.</summary>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>Whether there is a plan and it has nothing to do.</summary>
    public bool IsEmpty => IsSuccess && Changes.Count == 0;

    /// <summary>How many resources of each kind.</summary>
    public ChangeCounts Counts => Changes.Aggregate(ChangeCounts.None, (sum, change) => sum.Plus(change.Action));
}
