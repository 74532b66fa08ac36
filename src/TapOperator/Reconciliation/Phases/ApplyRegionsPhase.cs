using TapOperator.Blueprints;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>The first wave: all region stacks at once. One that fails does not stop the others, but the second wave.</summary>
internal sealed class ApplyRegionsPhase(StackApplier applier) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var regions = scope.Stacks
            .Where(slot => slot.Program is not null && !string.Equals(slot.Name, WellKnownOutputs.GlobalStack, StringComparison.Ordinal))
            .ToList();
        await Task.WhenAll(regions.Select(slot => applier.ApplyAsync(scope, slot, cancellationToken)));
        return StackFailures.HaltFor(regions);
    }
}
