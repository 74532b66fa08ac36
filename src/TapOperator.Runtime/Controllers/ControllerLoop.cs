using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Leadership;
using TapOperator.Runtime.Metrics;
using TapOperator.Runtime.Queues;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Controllers;

/// <summary>Takes keys from the queue and has them handled, several at once, as long as this process may.</summary>
internal sealed class ControllerLoop<TEntity> : IControllerLoop
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>When to look again after a key came up while the lease was not valid.</summary>
    private static readonly TimeSpan WithoutLease = TimeSpan.FromSeconds(1);

    private readonly Informer<TEntity> _informer;
    private readonly RateLimitingQueue<EntityKey> _queue;
    private readonly Tombstones _tombstones;
    private readonly EntityHandler<TEntity> _handler;
    private readonly ChangePredicate _predicate;
    private readonly ILeadership _leadership;
    private readonly ReconcileMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly int _workers;

    public ControllerLoop(
        Informer<TEntity> informer,
        RateLimitingQueue<EntityKey> queue,
        Tombstones tombstones,
        EntityHandler<TEntity> handler,
        ChangePredicate predicate,
        ILeadership leadership,
        ReconcileMetrics metrics,
        TimeProvider time,
        ILogger log,
        int workers)
    {
        (_informer, _queue, _tombstones, _handler, _predicate) = (informer, queue, tombstones, handler, predicate);
        (_leadership, _metrics, _time, _log, _workers) = (leadership, metrics, time, log, workers);
        _metrics.Publish();
        _informer.Subscribe(Changed);
    }

    public async Task RunAsync(IDrain drain)
    {
        await using var stopIntake = drain.Draining.Register(_queue.ShutDown);
        try
        {
            await _informer.Synced.WaitAsync(drain.Draining);
            await _leadership.WaitForLeadershipAsync(drain.Draining);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await Task.WhenAll(Enumerable.Range(0, _workers).Select(_ => Task.Run(() => WorkAsync(drain.HardStop))));
    }

    private void Changed(EntityChange change)
    {
        if (change.New is null)
            _tombstones.Add(change.Key, change.Old!);
        else if (!_predicate.AsksForWork(change.Old?.Metadata, change.New.Metadata))
            return;
        _queue.Add(change.Key, change.Listed ? QueuePriority.Background : QueuePriority.UserEdit);
    }

    private async Task WorkAsync(CancellationToken hardStop)
    {
        while (await _queue.TakeAsync() is { Key: var key })
        {
            try
            {
                if (_leadership.IsLeader)
                    await HandleAsync(key, hardStop);
                else
                    _queue.AddAfter(key, WithoutLease);
            }
            finally
            {
                _queue.Done(key);
            }
        }
    }

    private async Task HandleAsync(EntityKey key, CancellationToken hardStop)
    {
        var begin = _time.GetTimestamp();
        _metrics.Started();
        var handled = await TryHandleAsync(key, hardStop);
        Requeue(key, handled);
        var outcome = handled switch
        {
            { Error: not null } => ReconcileOutcome.Error,
            { RequeueAfter: not null } => ReconcileOutcome.RequeueAfter,
            _ => ReconcileOutcome.Success,
        };
        _metrics.Ended(outcome, _time.GetElapsedTime(begin));
    }

    private async Task<Handled> TryHandleAsync(EntityKey key, CancellationToken hardStop)
    {
        try
        {
            return await _handler.HandleAsync(key, hardStop);
        }
        catch (Exception exception)
        {
            return new Handled(RequeueAfter: null, exception);
        }
    }

    private void Requeue(EntityKey key, Handled handled)
    {
        if (handled.Error is null)
            _queue.Forget(key);
        var delay = handled.RequeueAfter;
        if (delay is { } after)
            _queue.AddAfter(key, after);
        else if (handled.Error is not null)
            delay = _queue.AddRateLimited(key);
        if (handled.Error is not null)
            _log.LogError(handled.Error, "{Kind} {Key} failed, again in {Delay}", typeof(TEntity).Name, key, delay);
    }
}

/// <summary>A controller's workers.</summary>
internal interface IControllerLoop
{
    /// <summary>Works until the drain is through.</summary>
    Task RunAsync(IDrain drain);
}
