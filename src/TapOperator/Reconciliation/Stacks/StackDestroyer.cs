using TapOperator.Blueprints.Compiler;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Deletes all that one stack has made, then its files.</summary>
internal sealed class StackDestroyer(StackWorkFactory works)
{
    /// <summary>Reads what the stack was last applied with: the stacks that are deleted before it may have taken values from it.</summary>
    public async Task ReadAppliedAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        var program = slot.Program ?? Blueprint.Empty(scope.Environment, scope.KnownFacts, slot.Name);
        slot.Applied ??= await scope.Runner!.GetAppliedAsync(works.Create(scope, slot, program), cancellationToken);
    }

    /// <summary>Deletes the stack. When the process dies on the way the files are still there, and the next attempt goes on from them.</summary>
    public async Task DestroyAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        var program = slot.Program ?? Blueprint.Empty(scope.Environment, scope.KnownFacts, slot.Name);
        var work = works.Create(scope, slot, program, StackInputs.ForDeletion(scope, slot));
        scope.IsRunning = true;
        slot.Progress = new StackProgress(scope.Previous.ResourcesOf(slot.Name));
        slot.Phase = StackPhase.Deleting;
        slot.Result = await scope.Runner!.DestroyAsync(work, cancellationToken);
        slot.Phase = slot.Result.IsSuccess ? StackPhase.Deleted : StackPhase.Failed;
        // Only now: the state was the one place that knew what there is to delete.
        if (slot.Result.IsSuccess && Directory.Exists(work.Directory))
            Directory.Delete(work.Directory, recursive: true);
    }
}
