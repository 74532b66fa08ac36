using TapOperator.Entities;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Runtime.Status;

namespace TapOperator.Reconciliation.Status;

/// <summary>Brings the computed status to the API server: on the first visit, as progress, and at the end.</summary>
internal sealed class StatusPublisher(IStatusWriter<TapEnvironment> writer, TimeProvider time)
{
    /// <summary>How often progress is offered: the writer sends at most one a second.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>A new object, or a new generation of one, is acknowledged at once: whoever waits for it must not read the old verdict.</summary>
    public async Task AcknowledgeAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Previous?.ObservedGeneration != scope.Environment.Metadata.Generation || (scope.IsDeleting && !scope.Previous.Is(ConditionTypes.Deleting)))
            await writer.WriteAsync(Described(scope, isOver: false), cancellationToken);
    }

    /// <summary>Offers the status every second until disposed, while an engine works.</summary>
    public IAsyncDisposable ShowProgress(ReconcileScope scope) => new ProgressTicker(Interval, time, () =>
    {
        if (scope.IsRunning)
            writer.Post(Described(scope, isOver: false));
    });

    /// <summary>Writes the status now, as progress: for what must be recorded before the next step.</summary>
    public Task WriteProgressAsync(ReconcileScope scope, CancellationToken cancellationToken) =>
        writer.WriteAsync(Described(scope, isOver: false), cancellationToken);

    /// <summary>Writes the status as <see cref="WriteProgressAsync"/> does, but only for exactly the spec of this reconcile; false when that is no longer the object's, or it is being deleted.</summary>
    public Task<bool> WriteClaimAsync(ReconcileScope scope, CancellationToken cancellationToken) =>
        writer.WriteIfCurrentAsync(Described(scope, isOver: false), cancellationToken);

    /// <summary>Writes the final status; nothing is sent when it is as before.</summary>
    public Task WriteAsync(ReconcileScope scope, CancellationToken cancellationToken) =>
        writer.WriteAsync(Described(scope, isOver: true), cancellationToken);

    private TapEnvironment Described(ReconcileScope scope, bool isOver) => new()
    {
        Metadata = scope.Environment.Metadata,
        Spec = scope.Environment.Spec,
        Status = StatusComputer.Compute(scope, isOver, time.GetUtcNow()),
    };
}
