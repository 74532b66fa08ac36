using TapOperator.Entities;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Reconciliation;

/// <summary>Keeps the object until nothing is left of it in AWS, or until everything was left there on purpose.</summary>
internal sealed class EnvironmentFinalizer(DeletePipeline pipeline, ReconcileRun run) : IEntityFinalizer<TapEnvironment>
{
    public async Task<FinalizationResult> FinalizeAsync(TapEnvironment entity, CancellationToken cancellationToken)
    {
        var scope = new ReconcileScope(entity);
        await run.ExecuteAsync(scope, pipeline.Phases, cancellationToken);
        return scope.Halt is { } halt ? FinalizationResult.Requeue(halt.RetryAfter ?? RetryDelays.Slow) : FinalizationResult.Done;
    }
}
