using TapOperator.Blueprints;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>The second wave: what lies between the regions, fed with their outputs.</summary>
internal sealed class ApplyGlobalPhase(StackApplier applier) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var global = scope.Stacks.FirstOrDefault(slot =>
            slot.Program is not null && string.Equals(slot.Name, WellKnownOutputs.GlobalStack, StringComparison.Ordinal));
        if (global is null)
            return null;
        await applier.ApplyAsync(scope, global, cancellationToken);
        return StackFailures.HaltFor([global]);
    }
}
