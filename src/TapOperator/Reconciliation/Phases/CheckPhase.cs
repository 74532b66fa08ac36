using TapOperator.Blueprints;
using TapOperator.Blueprints.Policies;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Checks the programs against the policies before anything runs. What is at rest already stays Ready: a stricter policy of a newer operator stops no environment that nobody changes.</summary>
internal sealed class CheckPhase : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        scope.Findings = PolicyCheck.Run(scope.Spec, scope.Compilation!);
        var errors = scope.Findings.Where(finding => finding.Policy.Severity == Severity.Error).ToList();
        var isAtRest = scope.Stacks.All(slot => slot.IsUpToDate) && !scope.IsRequested;
        return Task.FromResult(errors.Count == 0 || isAtRest ? null : Halt.Stalled("PolicyViolated", FindingText.Summary(errors)));
    }
}
