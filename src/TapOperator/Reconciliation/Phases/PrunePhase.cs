using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Removes the stacks of regions that the manifest no longer has, after nothing refers to them any more.</summary>
internal sealed class PrunePhase(StackDestroyer destroyer) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var leftOver = scope.Stacks.Where(slot => slot.Program is null).ToList();
        await Task.WhenAll(leftOver.Select(slot => destroyer.DestroyAsync(scope, slot, cancellationToken)));
        return StackFailures.HaltFor(leftOver);
    }
}
