using TapOperator.Entities.Spec;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Deletes all stacks, or leaves everything where the manifest says Orphan.</summary>
internal sealed class DestroyPhase(StackDestroyer destroyer, StackRemoval removal, StackWorkFactory works) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Spec.DeletionPolicy == DeletionPolicy.Orphan)
            return null;
        foreach (var slot in scope.Stacks)
            await destroyer.ReadAppliedAsync(scope, slot, cancellationToken);
        if (await removal.RunAsync(scope, scope.Stacks, cancellationToken) is { } halt)
            return halt with { Reason = "DeleteBlocked" };
        works.RemoveDirectory(scope.Environment);
        return null;
    }
}
