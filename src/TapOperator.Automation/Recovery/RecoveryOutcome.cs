using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Recovery;

/// <summary>How far the way is cleared for a new run.</summary>
/// <param name="Plan">What has to be taken over; null when nothing has.</param>
/// <param name="Report">What was found and done; null when there was nothing to recover from.</param>
/// <param name="Refusal">Why no run may start now; null when one may.</param>
internal sealed record RecoveryOutcome(RecoveryPlan? Plan, RecoveryReport? Report, StackResult? Refusal)
{
    /// <summary>Nothing to recover from.</summary>
    public static RecoveryOutcome Clear { get; } = new(null, null, null);

    /// <summary>No run may start.</summary>
    /// <param name="result">Why.</param>
    public static RecoveryOutcome Refused(StackResult result) => new(null, null, result);
}
