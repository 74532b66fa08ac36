namespace TapOperator.Runtime.Queues;

/// <summary>Keys that wait for a worker: first in, first out within a priority, each key once. Not safe for concurrent use.</summary>
internal sealed class ReadyKeys<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (QueuePriority Priority, long Since)> _waiting = [];

    // A key that was raised stays in its old line too and is passed over there.
    private readonly Queue<TKey>[] _lines = [.. Enum.GetValues<QueuePriority>().Select(_ => new Queue<TKey>())];

    public int Count => _waiting.Count;

    public int CountOf(QueuePriority priority) => _waiting.Values.Count(entry => entry.Priority == priority);

    /// <summary>Appends a key, or raises one that waits with less priority.</summary>
    /// <returns>Whether the key was not waiting before.</returns>
    public bool Add(TKey key, QueuePriority priority, long now)
    {
        var isNew = !_waiting.TryGetValue(key, out var known);
        if (!isNew && known.Priority >= priority)
            return false;
        _waiting[key] = (priority, isNew ? now : known.Since);
        _lines[(int)priority].Enqueue(key);
        return isNew;
    }

    /// <summary>Takes the next key; there must be one.</summary>
    public (TKey Key, QueuePriority Priority, long Since) Take()
    {
        for (var line = _lines.Length - 1; line >= 0; line--)
        {
            while (_lines[line].TryDequeue(out var key))
            {
                if (_waiting.TryGetValue(key, out var entry) && (int)entry.Priority == line)
                {
                    _waiting.Remove(key);
                    return (key, entry.Priority, entry.Since);
                }
            }
        }

        throw new InvalidOperationException("No key waits.");
    }
}
