using System.Threading.Channels;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;

namespace TapOperator.Runtime.Events;

/// <summary>Takes events at once and writes them in the background: equal ones as a series, and not too many for one object.</summary>
internal sealed class EventRecorder(EventOptions options, EventSink sink, TimeProvider clock, ILogger<EventRecorder> logger) : IEventRecorder
{
    private readonly Channel<(RecordedEvent Event, DateTimeOffset Time)> _queue =
        Channel.CreateBounded<(RecordedEvent, DateTimeOffset)>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });

    private readonly Dictionary<RecordedEvent, EventSeries> _series = [];
    private readonly EventBudget _budget = new(options.Burst, options.Refill, clock);
    private long _lastName;

    public void Record(IKubernetesObject<V1ObjectMeta> regarding, EventSeverity severity, string reason, string action, string note)
    {
        if (!_queue.Writer.TryWrite((RecordedEvent.Of(regarding, severity, reason, action, note), clock.GetUtcNow())))
            logger.LogWarning("Too many events wait; lost: {Reason} {Note}", reason, note);
    }

    /// <summary>Writes events until it is told to end; those that wait then are still written within the hard stop.</summary>
    public async Task RunAsync(CancellationToken stop, CancellationToken hardStop)
    {
        await using var complete = stop.Register(() => _queue.Writer.TryComplete());
        try
        {
            using var timer = new PeriodicTimer(options.SeriesInterval, clock);
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
                    await HandleAsync(item.Event, item.Time, hardStop);
                ready = _queue.Reader.WaitToReadAsync(hardStop).AsTask();
            }

            await SweepAsync(isLast: true, hardStop);
        }
        catch (OperationCanceledException) when (hardStop.IsCancellationRequested)
        {
            // What is not written by now is lost; an event may be.
        }
    }

    private async Task HandleAsync(RecordedEvent e, DateTimeOffset time, CancellationToken cancellationToken)
    {
        if (_series.TryGetValue(e, out var series) && time - series.LastSeen < options.SeriesWindow)
        {
            series.Seen(time);
            // The second occurrence is shown at once, so that people see that it is a series.
            if (series.WrittenAt is not { } written || time - written >= options.SeriesInterval)
                await UpdateAsync(e, series, cancellationToken);
        }
        else if (_budget.TrySpend(e.Uid))
        {
            // Two events of one object may fall into one tick of the clock; their names must differ.
            _lastName = Math.Max(_lastName + 1, time.UtcTicks);
            var name = EventBodies.NameOf(e, _lastName);
            if (await sink.CreateAsync(e, name, time, cancellationToken))
                _series[e] = new EventSeries(name, time);
        }
    }

    private async Task SweepAsync(bool isLast, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (e, series) in _series.ToList())
        {
            if (series.HasUnwritten && (isLast || now - series.WrittenAt >= options.SeriesInterval))
                await UpdateAsync(e, series, cancellationToken);
            if (now - series.LastSeen >= options.SeriesWindow)
                _series.Remove(e);
        }

        _budget.Prune();
    }

    private async Task UpdateAsync(RecordedEvent e, EventSeries series, CancellationToken cancellationToken)
    {
        if (await sink.UpdateAsync(e, series, cancellationToken))
            series.Written(clock.GetUtcNow());
        else
            _series.Remove(e);
    }
}
