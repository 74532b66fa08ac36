using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>
/// A status that speaks of resources that the state does not know. An apply would make everything a second time, a deletion would leave everything behind: better
/// blocked than lost.
/// </summary>
internal static class LostState
{
    /// <summary>Why nothing may be done; null when nothing is lost.</summary>
    public static async Task<StackResult?> LookAsync(ReconcileScope scope, StackSlot slot, StackWork work, CancellationToken cancellationToken)
    {
        if (slot.Applied is not null || scope.Previous.ResourcesOf(slot.Name) is not (> 0 and var known))
            return null;
        try
        {
            return await scope.Runner!.IsStateLostAsync(work, cancellationToken) ? StackResult.Failed(Error(known, scope.Spec.Engine.State.ToString())) : null;
        }
        catch (EngineException problem)
        {
            return StackResult.Failed(problem.Error);
        }
    }

    private static EngineError Error(int known, string place) =>
        new(ErrorClass.StateUnreadable, $"status says that {known} resources exist, and the state ({place}) knows none of them: nothing is made or deleted")
        {
            Remedy = "Bring the state back: the state directory, the bucket or the Secrets. To leave the resources in AWS and begin anew, delete the environment with spec.deletionPolicy Orphan.",
        };
}
