using TapOperator.Blueprints;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Deletes <c>global</c> first, then the regions at once; or leaves everything where the manifest says Orphan.</summary>
internal sealed class DestroyPhase(StackDestroyer destroyer, StatusPublisher status) : IPhase
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
            await Task.WhenAll(wave.Select(slot => destroyer.DestroyAsync(scope, slot, cancellationToken)));
            await status.WriteProgressAsync(scope, cancellationToken);
            foreach (var slot in wave.Where(slot => slot.Phase == StackPhase.Deleted))
                await destroyer.RemoveAsync(scope, slot, cancellationToken);
            if (StackFailures.HaltFor(wave) is { } halt)
                return halt with { Reason = "DeleteBlocked" };
        }

        return null;
    }
}
