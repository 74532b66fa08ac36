using TapOperator.Blueprints;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation.Phases;

/// <summary>
/// Takes stacks away in the order in which nothing is lost: <c>global</c>, whose resources stand on keys, subnets and groups of the regions, then the regions at once; of each what it made, then its
/// entry in status, then what told of it.
/// </summary>
internal sealed class StackRemoval(StackDestroyer destroyer, StatusPublisher status)
{
    /// <summary>Why some of them are still there; null when all are gone.</summary>
    public async Task<Halt?> RunAsync(ReconcileScope scope, IReadOnlyList<StackSlot> stacks, CancellationToken cancellationToken)
    {
        foreach (var wave in stacks.GroupBy(slot => !string.Equals(slot.Name, WellKnownOutputs.GlobalStack, StringComparison.Ordinal)).OrderBy(wave => wave.Key))
        {
            if (await RemoveAsync(scope, [.. wave], cancellationToken) is { } halt)
                return halt;
        }

        return null;
    }

    private async Task<Halt?> RemoveAsync(ReconcileScope scope, IReadOnlyList<StackSlot> wave, CancellationToken cancellationToken)
    {
        await Task.WhenAll(wave.Select(slot => destroyer.DestroyAsync(scope, slot, cancellationToken)));
        await status.WriteProgressAsync(scope, cancellationToken);
        foreach (var slot in wave.Where(slot => slot.Phase == StackPhase.Deleted))
            await destroyer.RemoveAsync(scope, slot, cancellationToken);
        return StackFailures.HaltFor(wave);
    }
}
