using TapOperator.Runtime.Metrics;

namespace TapOperator.Runtime.Queues;

/// <summary>
/// A work queue with the rules of client-go's: a key that is added many times is handled once, never twice at the same time,
/// and once more when it was added while it was handled. Nothing is ever dropped.
/// </summary>
/// <typeparam name="TKey">What names a piece of work.</typeparam>
public sealed class RateLimitingQueue<TKey> : IWorkQueueReading, IDisposable
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly BackoffOptions _backoff;
    private readonly Func<double> _random;
    private readonly WorkQueueMetrics? _metrics;
    private readonly ReadyKeys<TKey> _ready = new();
    private readonly DelayedKeys<TKey> _delayed = new();
    private readonly Dictionary<TKey, long> _processing = [];
    private readonly Dictionary<TKey, QueuePriority> _againAfterDone = [];
    private readonly Dictionary<TKey, int> _failures = [];
    private readonly SemaphoreSlim _available = new(0);
    private readonly CancellationTokenSource _shutDown = new();
    private readonly ITimer _timer;

    /// <summary>Creates an empty queue.</summary>
    /// <param name="time">Tells the time.</param>
    /// <param name="backoff">How delays grow with failures.</param>
    /// <param name="meter">Where to count; null for nowhere.</param>
    /// <param name="name">The queue's name in metrics.</param>
    /// <param name="random">Gives numbers from 0 up to but not including 1 for the jitter; null for the shared generator.</param>
    public RateLimitingQueue(TimeProvider time, BackoffOptions backoff, OperatorMeter? meter = null, string name = "", Func<double>? random = null)
    {
        (_time, _backoff, _random) = (time, backoff, random ?? Random.Shared.NextDouble);
        _timer = time.CreateTimer(_ => MoveDue(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _metrics = meter is null ? null : new WorkQueueMetrics(meter, name);
        _metrics?.Publish(this);
    }

    /// <summary>How many keys wait for a worker; those whose time has not come are not counted.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _ready.Count;
        }
    }

    /// <summary>Queues a key now. While it is handled, it is remembered and queued when that ends.</summary>
    /// <param name="key">The key.</param>
    /// <param name="priority">A key that waits already is raised, never lowered.</param>
    public void Add(TKey key, QueuePriority priority = QueuePriority.Background)
    {
        lock (_gate)
            AddLocked(key, priority);
    }

    /// <summary>Queues a key later. Of several times for one key the earliest counts.</summary>
    /// <param name="key">The key.</param>
    /// <param name="delay">How much later; zero or less means now.</param>
    /// <param name="priority">The priority that it then has.</param>
    public void AddAfter(TKey key, TimeSpan delay, QueuePriority priority = QueuePriority.Background)
    {
        lock (_gate)
        {
            if (delay <= TimeSpan.Zero)
            {
                AddLocked(key, priority);
                return;
            }

            _delayed.Add(key, Ticks() + delay.Ticks, priority);
            SetTimer();
        }
    }

    /// <summary>Queues a key again after a failure, each time later than the time before.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The delay.</returns>
    public TimeSpan AddRateLimited(TKey key)
    {
        TimeSpan delay;
        lock (_gate)
        {
            var failures = _failures.GetValueOrDefault(key) + 1;
            _failures[key] = failures;
            delay = _backoff.Delay(failures, _random());
        }

        _metrics?.Retried();
        AddAfter(key, delay);
        return delay;
    }

    /// <summary>Forgets the failures of a key; what is queued stays queued.</summary>
    /// <param name="key">The key.</param>
    public void Forget(TKey key)
    {
        lock (_gate)
            _failures.Remove(key);
    }

    /// <summary>How often a key failed since it was last forgotten.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number of failures.</returns>
    public int Failures(TKey key)
    {
        lock (_gate)
            return _failures.GetValueOrDefault(key);
    }

    /// <summary>Waits for a key. It stays reserved for the caller until <see cref="Done"/>.</summary>
    /// <returns>The key, or nothing once the queue is shut down.</returns>
    public async ValueTask<QueueItem<TKey>?> TakeAsync()
    {
        try
        {
            await _available.WaitAsync(_shutDown.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        lock (_gate)
        {
            var (key, priority, since) = _ready.Take();
            var now = Ticks();
            _processing.Add(key, now);
            _metrics?.Taken(TimeSpan.FromTicks(now - since));
            return new QueueItem<TKey>(key, priority);
        }
    }

    /// <summary>Says that a key was handled, well or not.</summary>
    /// <param name="key">A key from <see cref="TakeAsync"/>.</param>
    public void Done(TKey key)
    {
        lock (_gate)
        {
            if (!_processing.Remove(key, out var since))
                return;
            _metrics?.Finished(TimeSpan.FromTicks(Ticks() - since));
            if (_againAfterDone.Remove(key, out var priority) && _ready.Add(key, priority, Ticks()))
                _available.Release();
        }
    }

    /// <summary>Stops handing out keys. Those that are handled may still be finished; adding remains allowed and has no effect.</summary>
    public void ShutDown() => _shutDown.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        ShutDown();
        _timer.Dispose();
    }

    int IWorkQueueReading.Depth(bool userEdits)
    {
        lock (_gate)
            return _ready.CountOf(userEdits ? QueuePriority.UserEdit : QueuePriority.Background);
    }

    IReadOnlyList<TimeSpan> IWorkQueueReading.Running()
    {
        lock (_gate)
        {
            var now = Ticks();
            return [.. _processing.Values.Select(since => TimeSpan.FromTicks(now - since))];
        }
    }

    private void AddLocked(TKey key, QueuePriority priority)
    {
        bool isNew;
        if (_processing.ContainsKey(key))
        {
            isNew = !_againAfterDone.TryGetValue(key, out var known);
            _againAfterDone[key] = isNew || priority > known ? priority : known;
        }
        else
        {
            isNew = _ready.Add(key, priority, Ticks());
            if (isNew)
                _available.Release();
        }

        if (isNew)
            _metrics?.Added();
    }

    private void MoveDue()
    {
        lock (_gate)
        {
            while (_delayed.TryTakeDue(Ticks(), out var key, out var priority))
                AddLocked(key, priority);
            SetTimer();
        }
    }

    private void SetTimer()
    {
        if (_delayed.NextDue is not { } due)
            return;
        // Timers count whole milliseconds: round up, or the timer would fire before the key is due and spin.
        var milliseconds = Math.Ceiling(TimeSpan.FromTicks(Math.Max(due - Ticks(), 0)).TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)), Timeout.InfiniteTimeSpan);
    }

    /// <summary>A clock that nobody sets back, in 100 ns.</summary>
    private long Ticks() => _time.GetElapsedTime(0).Ticks;
}
