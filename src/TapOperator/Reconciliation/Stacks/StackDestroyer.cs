using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Blueprints.Compiler;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Deletes all that one stack has made, and then what told of it.</summary>
internal sealed class StackDestroyer(StackWorkFactory works)
{
    /// <summary>Reads what the stack was last applied with: the stacks that are deleted before it may have taken values from it.</summary>
    public async Task ReadAppliedAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        slot.Applied ??= await scope.Runner!.GetAppliedAsync(WorkOf(scope, slot), cancellationToken);
    }

    /// <summary>Deletes the stack. When the process dies on the way the files are still there, and the next attempt goes on from them.</summary>
    public async Task DestroyAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        var work = WorkOf(scope, slot, StackInputs.ForDeletion(scope, slot));
        scope.IsRunning = true;
        slot.Progress = new StackProgress(scope.Previous.ResourcesOf(slot.Name));
        slot.Phase = StackPhase.Deleting;
        slot.Result = await LostState.LookAsync(scope, slot, work, cancellationToken) ?? await scope.Runner!.DestroyAsync(work, cancellationToken);
        slot.Phase = slot.Result.IsSuccess ? StackPhase.Deleted : StackPhase.Failed;
    }

    /// <summary>
    /// Removes the state and the files of a stack that has been deleted. Status must say so by then: a status that speaks of resources whose state is gone would stop
    /// everything. Who dies in between finds an empty state, and comes here again.
    /// </summary>
    public async Task RemoveAsync(ReconcileScope scope, StackSlot slot, CancellationToken cancellationToken)
    {
        try
        {
            await scope.Runner!.RemoveAsync(WorkOf(scope, slot), cancellationToken);
        }
        catch (EngineException problem)
        {
            slot.Result = StackResult.Failed(problem.Error);
        }
    }

    private StackWork WorkOf(ReconcileScope scope, StackSlot slot, IReadOnlyDictionary<string, JsonNode?>? inputs = null) =>
        works.Create(scope, slot, slot.Program ?? Blueprint.Empty(scope.Environment, scope.KnownFacts, slot.Name), inputs);
}
