using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation.Phases;

/// <summary>
/// Records in status, before any engine starts, what the first apply begins with and which engine holds the state. A process that dies on
/// the next line has claimed and made nothing; one that dies after it finds its own claim again.
/// </summary>
internal sealed class ClaimPhase(StatusPublisher status) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (!scope.Stacks.All(slot => slot.IsUpToDate) || scope.Previous?.Applied is null)
        {
            scope.IsClaimed = true;
            await status.WriteProgressAsync(scope, cancellationToken);
        }

        return null;
    }
}
