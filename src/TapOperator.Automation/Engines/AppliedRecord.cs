namespace TapOperator.Automation.Engines;

/// <summary>What was last applied with success: kept beside the state, so that a run with nothing to do starts no process.</summary>
/// <param name="Fingerprint">What was applied.</param>
/// <param name="At">When it ended.</param>
/// <param name="Outputs">The outputs; the values of secret ones are left out (null).</param>
public sealed record AppliedRecord(StackFingerprint Fingerprint, DateTimeOffset At, StackOutputs Outputs)
{
    /// <summary>Whether applying this again would have nothing to do, the world's drift apart.</summary>
    /// <param name="wanted">What would be applied.</param>
    public bool IsFor(StackFingerprint wanted) => Fingerprint == wanted;
}
