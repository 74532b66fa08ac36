using TapOperator.Blueprints.Costs;
using TapOperator.Blueprints.Policies;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Checks the programs against the policies, and what they will cost, before anything runs. What is at rest already stays Ready: a stricter policy of a newer operator stops no environment that nobody changes.</summary>
internal sealed class CheckPhase : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        scope.Findings = PolicyCheck.Run(scope.Spec, scope.Compilation!);
        scope.Estimate = CostEstimator.Estimate(scope.Compilation!);
        var verdict = Verdict.Of(scope.Findings);
        var isAtRest = scope.Stacks.All(slot => slot.IsUpToDate) && !scope.IsRequested;
        return Task.FromResult(!verdict.HasErrors || isAtRest ? null : Halt.Stalled("PolicyViolated", verdict.Text));
    }
}
