using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation.Phases;

/// <summary>
/// Records in status, before any engine starts, what the first apply begins with and which engine holds the state. A process that dies on
/// the next line has claimed and made nothing; one that dies after it finds its own claim again. Nobody claims what is being deleted, and the CRD keeps a
/// claim for ever: an object that is being deleted without one has never had an engine at work.
/// </summary>
internal sealed class ClaimPhase(StatusPublisher status) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Stacks.All(slot => slot.IsUpToDate) && scope.Previous?.Applied is not null)
            return null;
        var isWritten = false;
        scope.IsClaimed = true;
        try
        {
            isWritten = await status.WriteClaimAsync(scope, cancellationToken);
        }
        finally
        {
            // Whatever came of an attempt that failed: no engine has started, and no later status may claim in its place.
            scope.IsClaimed = isWritten;
        }

        return isWritten ? null
            : Halt.Retrying("Overtaken", "the environment was edited or deleted while its apply began: nothing was started, what it says now counts", RetryDelays.Soon);
    }
}
