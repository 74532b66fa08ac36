using System.Threading.Channels;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;

namespace TapOperator.Runtime.Events;

/// <summary>Takes events at once and writes them in the background: equal ones as a series, and not too many for one object.</summary>
internal sealed class EventRecorder(EventOptions options, EventSink sink, TimeProvider time, ILogger<EventRecorder> log) : IEventRecorder
{
    private readonly Channel<(RecordedEvent Event, DateTimeOffset At)> _queue =
        Channel.CreateBounded<(RecordedEvent, DateTimeOffset)>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });

    private readonly Dictionary<RecordedEvent, EventSeries> _series = [];
    private readonly EventBudget _budget = new(options.Burst, options.Refill, time);
    private long _lastName;

    public void Record(IKubernetesObject<V1ObjectMeta> regarding, EventSeverity severity, string reason, string action, string note)
    {
        if (!_queue.Writer.TryWrite((RecordedEvent.Create(regarding, severity, reason, action, note), time.GetUtcNow())))
            log.LogWarning("Too many events wait; lost: {Reason} {Note}", reason, note);
    }

    /// <summary>Writes events until it is told to end; those that wait then are still written within the hard stop.</summary>
    public async Task RunAsync(CancellationToken stop, CancellationToken hardStop)
    {
        await using var complete = stop.Register(() => _queue.Writer.TryComplete());
        try
        {
            using var timer = new PeriodicTimer(options.SeriesInterval, time);
            var tick = timer.WaitForNextTickAsync(hardStop).AsTask();
            var ready = _queue.Reader.WaitToReadAsync(hardStop).AsTask();
            while (true)
            {
                if (await Task.WhenAny(ready, tick) == tick)
                {
                    await tick;
                    await SweepAsync(isLast: false, hardStop);
                    tick = timer.WaitForNextTickAsync(hardStop).AsTask();
                    continue;
                }

                if (!await ready)
                    break;
                while (_queue.Reader.TryRead(out var item))
                    await HandleAsync(item.Event, item.At, hardStop);
                ready = _queue.Reader.WaitToReadAsync(hardStop).AsTask();
            }

            await SweepAsync(isLast: true, hardStop);
        }
        catch (OperationCanceledException) when (hardStop.IsCancellationRequested)
        {
            // What is not written by now is lost; an event may be.
        }
    }

    private async Task HandleAsync(RecordedEvent recorded, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (_series.TryGetValue(recorded, out var series) && at - series.LastSeen < options.SeriesWindow)
        {
            series.Seen(at);
            // The second occurrence is shown at once, so that people see that it is a series.
            if (series.WrittenAt is not { } written || at - written >= options.SeriesInterval)
                await UpdateAsync(recorded, series, cancellationToken);
        }
        else if (_budget.TrySpend(recorded.Uid))
        {
            // Two events of one object may fall into one tick of the clock; their names must differ.
            _lastName = Math.Max(_lastName + 1, at.UtcTicks);
            var name = EventBodies.NameOf(recorded, _lastName);
            if (await sink.CreateAsync(recorded, name, at, cancellationToken))
                _series[recorded] = new EventSeries(name, at);
        }
    }

    private async Task SweepAsync(bool isLast, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var (recorded, series) in _series.ToList())
        {
            if (series.HasUnwritten && (isLast || now - series.WrittenAt >= options.SeriesInterval))
                await UpdateAsync(recorded, series, cancellationToken);
            if (now - series.LastSeen >= options.SeriesWindow)
                _series.Remove(recorded);
        }

        _budget.Prune();
    }

    private async Task UpdateAsync(RecordedEvent recorded, EventSeries series, CancellationToken cancellationToken)
    {
        if (await sink.UpdateAsync(recorded, series, cancellationToken))
            series.Written(time.GetUtcNow());
        else
            _series.Remove(recorded);
    }
}
