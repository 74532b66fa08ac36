using TapOperator.Entities.Status;

namespace TapOperator.Demo;

/// <summary>How the wait ended.</summary>
/// <param name="Status">The last status seen; null when there never was one.</param>
/// <param name="Failure">Why it did not become Ready; null when it did.</param>
internal sealed record Outcome(TapEnvironmentStatus? Status, string? Failure)
{
    public bool IsReady => Failure is null;
}
