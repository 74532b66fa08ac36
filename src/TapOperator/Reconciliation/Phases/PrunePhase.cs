using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Removes the stacks of regions that the manifest no longer has, after nothing refers to them any more.</summary>
internal sealed class PrunePhase(StackRemoval removal) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var leftOver = scope.Stacks.Where(slot => slot.Program is null).ToList();
        return leftOver.Count == 0 ? null : await removal.RunAsync(scope, leftOver, cancellationToken);
    }
}
