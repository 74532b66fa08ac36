using TapOperator.Reconciliation.Outputs;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Hands the outputs to whoever uses the environment: plain ones in a ConfigMap, sensitive ones in a Secret.</summary>
internal sealed class PublishPhase(IOutputPublisher publisher) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        scope.Outputs = PublishedOutputs.Collect(scope);
        // Secret values are only known from a run that just ended; without one, the Secret is as the last run left it.
        await publisher.PublishPlainAsync(scope.Environment, scope.Outputs.Plain, cancellationToken);
        if (scope.IsRunning && scope.Outputs.Sensitive.Count > 0)
            await publisher.PublishSensitiveAsync(scope.Environment, scope.Outputs.Sensitive, cancellationToken);
        return null;
    }
}
