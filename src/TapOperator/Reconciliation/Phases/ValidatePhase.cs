using TapOperator.Blueprints;
using TapOperator.Blueprints.Validation;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Looks for everything that is wrong with the spec before anything is touched.</summary>
internal sealed class ValidatePhase : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        scope.Problems = SpecValidator.Validate(scope.Environment);
        var errors = scope.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        return Task.FromResult(errors.Count == 0 ? null : Halt.Stalled("InvalidSpec", ProblemText.Summary(errors)));
    }
}
