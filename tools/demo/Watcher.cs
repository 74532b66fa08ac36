using System.Text.Json;
using k8s;
using TapOperator.Entities;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;

namespace TapOperator.Demo;

/// <summary>Looks at the environment until it is Ready, has failed, or time is up.</summary>
internal sealed class Watcher(LocalParts parts, Target target, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    // A failed stack is retried after a while; the demo does not wait for that.
    private static readonly TimeSpan FailedPatience = TimeSpan.FromSeconds(30);

    public Task<Outcome> UntilSettledAsync(ProgressView view, CancellationToken cancellationToken)
        => view.ShowAsync(update => LookAsync(update, cancellationToken));

    private async Task<Outcome> LookAsync(Action<TapEnvironmentStatus, TimeSpan> update, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        long? failedSince = null;
        while (true)
        {
            var (generation, status) = await ReadAsync(cancellationToken);
            if (status is not null) update(status, time.GetElapsedTime(started));
            if (status?.ObservedGeneration == generation && IsTrue(status, ConditionTypes.Ready)) return new Outcome(status, null);
            if (status?.ObservedGeneration == generation && IsTrue(status, ConditionTypes.Stalled)) return new Outcome(status, "it is stalled");
            if (parts.Operator.HasExited) return new Outcome(status, "the operator ended");
            failedSince = status?.Phase == EnvironmentPhase.Failed ? failedSince ?? time.GetTimestamp() : null;
            if (failedSince is { } since && time.GetElapsedTime(since) > FailedPatience) return new Outcome(status, "a stack failed");
            if (time.GetElapsedTime(started) > Patience) return new Outcome(status, $"not Ready after {Patience.TotalMinutes:0} minutes");
            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    private async Task<(long Generation, TapEnvironmentStatus? Status)> ReadAsync(CancellationToken cancellationToken)
    {
        var found = (JsonElement)await parts.Plane.Client.CustomObjects.GetNamespacedCustomObjectAsync(
            TapEnvironment.Group, TapEnvironment.Version, target.Namespace, TapEnvironment.Plural, target.Name, cancellationToken);
        var status = found.TryGetProperty("status", out var node) ? node.Deserialize<TapEnvironmentStatus>(TapJson.Options) : null;
        return (found.GetProperty("metadata").GetProperty("generation").GetInt64(), status);
    }

    private static bool IsTrue(TapEnvironmentStatus status, string type)
        => status.Conditions.Any(condition => condition.Type == type && condition.Status == ConditionStatus.True);
}
