using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Removes the stacks of regions that the manifest no longer has, after nothing refers to them any more.</summary>
internal sealed class PrunePhase(StackDestroyer destroyer, StatusPublisher status) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var leftOver = scope.Stacks.Where(slot => slot.Program is null).ToList();
        if (leftOver.Count == 0)
            return null;
        await Task.WhenAll(leftOver.Select(slot => destroyer.DestroyAsync(scope, slot, cancellationToken)));
        await status.WriteProgressAsync(scope, cancellationToken);
        foreach (var slot in leftOver.Where(slot => slot.Phase == StackPhase.Deleted))
            await destroyer.RemoveAsync(scope, slot, cancellationToken);
        return StackFailures.HaltFor(leftOver);
    }
}
