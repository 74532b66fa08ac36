using TapOperator.Entities.Status.Runs;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Status;

/// <summary>The last time that anything was tried; a look that found nothing to do is no attempt.</summary>
internal static class Attempts
{
    /// <summary>Longest message in characters: the condition has the whole of it.</summary>
    private const int MaxMessage = 500;

    public static AttemptStatus? Compute(ReconcileScope scope, bool isOver, DateTimeOffset now)
    {
        var before = scope.Previous?.LastAttempt;
        if (!scope.IsRunning && scope.Halt is null)
            return before;
        var failed = scope.Halt is not null;
        return new AttemptStatus
        {
            Started = scope.StartedAt,
            Finished = isOver ? now : null,
            Generation = scope.Environment.Metadata.Generation,
            Result = !isOver ? AttemptResult.Running : failed ? AttemptResult.Failed : AttemptResult.Succeeded,
            Failures = failed ? (before?.Failures ?? 0) + 1 : 0,
            Message = scope.Halt is not { } halt ? null : halt.Message.Length <= MaxMessage ? halt.Message : halt.Message[..MaxMessage] + "...",
            RequestedAt = scope.IsRunning ? scope.RequestedAt : before?.RequestedAt,
        };
    }
}
