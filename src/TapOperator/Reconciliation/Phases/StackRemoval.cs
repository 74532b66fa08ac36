using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Takes stacks away at once, in the order in which nothing is lost: what they made, then their entry in status, then what told of them.</summary>
internal sealed class StackRemoval(StackDestroyer destroyer, StatusPublisher status)
{
    /// <summary>Why some of them are still there; null when all are gone.</summary>
    public async Task<Halt?> RunAsync(ReconcileScope scope, IReadOnlyList<StackSlot> stacks, CancellationToken cancellationToken)
    {
        await Task.WhenAll(stacks.Select(slot => destroyer.DestroyAsync(scope, slot, cancellationToken)));
        await status.WriteProgressAsync(scope, cancellationToken);
        foreach (var slot in stacks.Where(slot => slot.Phase == StackPhase.Deleted))
            await destroyer.RemoveAsync(scope, slot, cancellationToken);
        return StackFailures.HaltFor(stacks);
    }
}
