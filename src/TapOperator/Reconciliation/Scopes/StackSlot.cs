using TapOperator.Automation.Engines;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Programs.Model;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>One stack of an environment within one reconcile.</summary>
/// <param name="name">A region's name, or <c>global</c>.</param>
internal sealed class StackSlot(string name)
{
    public string Name { get; } = name;

    /// <summary>The resources it should have; null for a stack that the manifest no longer asks for.</summary>
    public StackProgram? Program { get; set; }

    public StackPhase Phase { get; set; } = StackPhase.Pending;

    /// <summary>What the stack was last applied with; null when it never was, or when a run on it did not end well.</summary>
    public AppliedRecord? Applied { get; set; }

    /// <summary>What a run would apply now; null until its inputs are known.</summary>
    public StackFingerprint? Wanted { get; set; }

    /// <summary>The run of this reconcile, if there was one.</summary>
    public StackResult? Result { get; set; }

    /// <summary>Follows the run that is under way.</summary>
    public StackProgress? Progress { get; set; }

    /// <summary>The outputs as far as they are known: of this reconcile's run, else of the last one.</summary>
    public StackOutputs? Outputs => Result is { IsSuccess: true } ? Result.Outputs : Applied?.Outputs;

    /// <summary>Whether a run would have nothing to do.</summary>
    public bool IsUpToDate => Wanted is not null && Applied is not null && Applied.IsFor(Wanted);
}
