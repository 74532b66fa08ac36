using TapOperator.Blueprints.Validation;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Looks for everything that is wrong with the spec before anything is touched.</summary>
internal sealed class ValidatePhase : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        scope.Problems = SpecValidator.Validate(scope.Environment);
        var verdict = Verdict.Of(scope.Problems);
        return Task.FromResult(verdict.HasErrors ? Halt.Stalled("InvalidSpec", verdict.Text) : null);
    }
}
