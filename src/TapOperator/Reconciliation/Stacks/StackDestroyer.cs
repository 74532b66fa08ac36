using TapOperator.Blueprints.Compiler;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Deletes all that one stack has made, then its files.</summary>
internal sealed class StackDestroyer(StackWorkFactory works)
{
    /// <summary>Deletes the stack. When the process dies on the way the files are still there, and the next attempt goes on from them.</summary>
    public async Task DestroyAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        var program = slot.Program ?? Blueprint.Empty(scope.Environment, scope.KnownFacts, slot.Name);
        var work = works.Create(scope, slot, program, StackInputs.For(scope, slot));
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
