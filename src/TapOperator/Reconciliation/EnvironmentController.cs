using TapOperator.Entities;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Reconciliation;

/// <summary>Brings an environment to what its manifest says.</summary>
internal sealed class EnvironmentController(ApplyPipeline pipeline, ReconcileRun run, ILogger<EnvironmentController> log) : IEntityController<TapEnvironment>
{
    public async Task<ReconciliationResult<TapEnvironment>> ReconcileAsync(TapEnvironment entity, CancellationToken cancellationToken)
    {
        var scope = new ReconcileScope(entity);
        await run.ExecuteAsync(scope, pipeline.Phases, cancellationToken);
        return scope.Halt switch
        {
            null => ReconciliationResult<TapEnvironment>.Success(entity, scope.NextVisit),
            { } halt when halt.Kind == HaltKind.Retrying || halt.BacksOff => ReconciliationResult<TapEnvironment>.Failure(entity, new ReconcileHaltedException(halt), halt.RetryAfter),
            { } halt => ReconciliationResult<TapEnvironment>.Success(entity, halt.RetryAfter),
        };
    }

    public Task DeletedAsync(TapEnvironment entity, CancellationToken cancellationToken)
    {
        log.LogInformation("{Namespace}/{Name} is gone", entity.Metadata.NamespaceProperty, entity.Metadata.Name);
        return Task.CompletedTask;
    }
}
