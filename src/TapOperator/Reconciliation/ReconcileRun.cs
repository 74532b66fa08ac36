using TapOperator.Reconciliation.Phases;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Status;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Reconciliation;

/// <summary>Runs phases over a scope, shows progress while they work, and writes the status once at the end.</summary>
internal sealed class ReconcileRun(StatusPublisher status, Narrator narrator, IDrain drain, TimeProvider time, ILogger<ReconcileRun> log)
{
    public async Task ExecuteAsync(ReconcileScope scope, IReadOnlyList<IPhase> phases, CancellationToken cancellationToken)
    {
        // A draining process stops its engines with SIGINT at once, so that they have the whole grace period to save their state.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, drain.Draining);
        scope.StartedAt = time.GetUtcNow();
        await status.AcknowledgeAsync(scope, cancellationToken);
        await using (status.ShowProgress(scope))
            scope.Halt = await RunPhasesAsync(scope, phases, stop.Token);

        narrator.Tell(scope);
        await status.WriteAsync(scope, cancellationToken);
    }

    private async Task<Halt?> RunPhasesAsync(ReconcileScope scope, IReadOnlyList<IPhase> phases, CancellationToken stop)
    {
        foreach (var phase in phases)
        {
            try
            {
                if (await phase.RunAsync(scope, stop) is { } halt)
                    return halt;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // A defect, or something outside that no phase foresaw: said in status, and tried again, as work is never dropped.
                log.LogError(problem, "{Environment}: {Phase} failed", scope.Environment.Metadata.Name, phase.GetType().Name);
                return Halt.Retrying("UnexpectedError", $"{phase.GetType().Name}: {problem.Message}", RetryDelays.Soon);
            }
        }

        return null;
    }
}
