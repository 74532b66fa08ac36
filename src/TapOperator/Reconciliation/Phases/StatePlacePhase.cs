using TapOperator.Automation.Errors;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>
/// Asks the place of the state before the first apply is claimed. Where it was never right nothing is begun, so that the manifest can be put right, or deleted,
/// without asking that place ever again.
/// </summary>
internal sealed class StatePlacePhase(StackWorkFactory works) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Previous?.Applied is not null || scope.Spec.Engine.State.Type == EngineStateType.Local)
            return null;
        try
        {
            // The stacks share a bucket or a namespace: the first one answers for all.
            var slot = scope.Stacks.First(slot => slot.Program is not null);
            await scope.Runner!.InspectLockAsync(works.Create(scope, slot, slot.Program!), cancellationToken);
            return null;
        }
        catch (EngineException refusal)
        {
            var message = $"spec.engine.state: {refusal.Error}. Nothing was begun: the field can still be changed, and the environment be deleted";
            var delay = RetryDelays.For([refusal.Error]);
            return refusal.Error.IsRetryable ? Halt.Retrying("StateUnreachable", message, delay) : Halt.Stalled("StateUnreachable", message, delay);
        }
    }
}
