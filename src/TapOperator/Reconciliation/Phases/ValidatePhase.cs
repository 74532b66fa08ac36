using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Reconciliation.Neighbours;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Runtime.Informers;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Looks for everything that is wrong with the spec, by itself and beside the others of the cluster, before anything is touched.</summary>
internal sealed class ValidatePhase(IEntityCache<TapEnvironment> cache) : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var own = SpecValidator.Validate(scope.Environment);
        scope.Problems = [.. own, .. NeighbourChecks.Check(scope.Environment, cache)];
        var verdict = Verdict.Of(scope.Problems);
        if (!verdict.HasErrors)
            return Task.FromResult<Halt?>(null);
        // A neighbour may go without anybody editing this environment.
        return Task.FromResult<Halt?>(Verdict.Of(own).HasErrors
            ? Halt.Stalled("InvalidSpec", verdict.Text)
            : Halt.Stalled("NamesTaken", verdict.Text, RetryDelays.Slow));
    }
}
