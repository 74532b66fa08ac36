using TapOperator.Blueprints;
using TapOperator.Entities.Spec;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Deletes <c>global</c> first, then the regions at once; or leaves everything where the manifest says Orphan.</summary>
internal sealed class DestroyPhase(StackDestroyer destroyer, StackRemoval removal, StackWorkFactory works) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Spec.DeletionPolicy == DeletionPolicy.Orphan)
            return null;
        foreach (var slot in scope.Stacks)
            await destroyer.ReadAppliedAsync(scope, slot, cancellationToken);
        var waves = scope.Stacks.GroupBy(slot => !string.Equals(slot.Name, WellKnownOutputs.GlobalStack, StringComparison.Ordinal)).OrderBy(wave => wave.Key);
        foreach (var wave in waves)
        {
            if (await removal.RunAsync(scope, [.. wave], cancellationToken) is { } halt)
                return halt with { Reason = "DeleteBlocked" };
        }

        works.RemoveDirectory(scope.Environment);
        return null;
    }
}
