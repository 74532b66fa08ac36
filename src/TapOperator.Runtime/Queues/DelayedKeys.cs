namespace TapOperator.Runtime.Queues;

/// <summary>Keys that are to be queued later; each is kept once, with its earliest time. Not safe for concurrent use.</summary>
internal sealed class DelayedKeys<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];

    // An entry that was moved forward stays in the heap and is passed over when its old turn comes.
    private readonly PriorityQueue<TKey, long> _heap = new();

    /// <summary>The earliest time at which a key is due; null when none waits.</summary>
    public long? NextDue
    {
        get
        {
            DropStale();
            return _heap.TryPeek(out _, out var due) ? due : null;
        }
    }

    public void Add(TKey key, long due, QueuePriority priority)
    {
        if (_entries.TryGetValue(key, out var known))
        {
            due = Math.Min(due, known.Due);
            priority = (QueuePriority)Math.Max((int)priority, (int)known.Priority);
        }

        _entries[key] = new Entry(due, priority);
        if (known is null || due < known.Due)
            _heap.Enqueue(key, due);
    }

    public bool TryTakeDue(long now, out TKey key, out QueuePriority priority)
    {
        DropStale();
        if (_heap.TryPeek(out key!, out var due) && due <= now)
        {
            _heap.Dequeue();
            _entries.Remove(key, out var entry);
            priority = entry!.Priority;
            return true;
        }

        priority = default;
        return false;
    }

    private void DropStale()
    {
        while (_heap.TryPeek(out var key, out var due) && !(_entries.TryGetValue(key, out var entry) && entry.Due == due))
            _heap.Dequeue();
    }

    private sealed record Entry(long Due, QueuePriority Priority);
}
