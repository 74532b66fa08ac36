using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Brings one stack to what its program says, if it is not so already.</summary>
internal sealed class StackApplier(StackWorkFactory works)
{
    public async Task ApplyAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        var inputs = StackInputs.For(scope, slot)
            ?? throw new InvalidOperationException($"stack {slot.Name} asks for an output that none of the other stacks has");
        var work = works.Create(scope, slot, slot.Program!, inputs);
        slot.Wanted = scope.Runner!.FingerprintOf(work);
        if (slot.IsUpToDate && !scope.IsRequested)
        {
            slot.Phase = StackPhase.Ready;
            return;
        }

        scope.IsRunning = true;
        slot.Progress = new StackProgress(slot.Program!.Resources.Count);
        slot.Phase = StackPhase.Applying;
        slot.Result = await LostState.LookAsync(scope, slot, work, cancellationToken) ?? await scope.Runner.UpAsync(work, cancellationToken);
        slot.Phase = slot.Result.IsSuccess ? StackPhase.Ready : StackPhase.Failed;
        slot.Applied = await scope.Runner.GetAppliedAsync(work, CancellationToken.None);
    }
}
