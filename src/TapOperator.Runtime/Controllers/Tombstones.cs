using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Controllers;

/// <summary>Objects that are gone and whose controller has not been told yet. Several may have had the same name.</summary>
internal sealed class Tombstones
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EntityKey, Queue<StoredEntity>> _stones = [];

    public void Add(EntityKey key, StoredEntity last)
    {
        lock (_gate)
        {
            if (!_stones.TryGetValue(key, out var queue))
                _stones.Add(key, queue = new Queue<StoredEntity>());
            queue.Enqueue(last);
        }
    }

    public StoredEntity? Next(EntityKey key)
    {
        lock (_gate)
            return _stones.GetValueOrDefault(key)?.Peek();
    }

    /// <summary>Says that the controller was told of the next one.</summary>
    public void Told(EntityKey key)
    {
        lock (_gate)
        {
            _stones[key].Dequeue();
            if (_stones[key].Count == 0)
                _stones.Remove(key);
        }
    }
}
