using System.Collections.Immutable;
using k8s;
using k8s.Models;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Informers;

/// <summary>The objects that an informer knows, and the changes that lists and watch events make to them.</summary>
/// <remarks>Objects are held as text: what is handed out is a copy by nature, and a thousand of them are a few megabytes.</remarks>
internal sealed class EntityStore<TEntity>(IReadOnlyDictionary<string, Func<TEntity, IEnumerable<string>>> indexers)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EntityKey, StoredEntity> _entities = [];
    private readonly Dictionary<string, EntityIndex> _indexes = indexers.Keys.ToDictionary(name => name, _ => new EntityIndex());

    public int Count
    {
        get
        {
            lock (_gate)
                return _entities.Count;
        }
    }

    public IReadOnlyCollection<EntityKey> Keys
    {
        get
        {
            lock (_gate)
                return [.. _entities.Keys];
        }
    }

    public StoredEntity? Find(EntityKey key)
    {
        lock (_gate)
            return _entities.GetValueOrDefault(key);
    }

    public IReadOnlyList<StoredEntity> All(string? namespaceName)
    {
        lock (_gate)
            return [.. _entities.Where(pair => namespaceName is null || pair.Key.Namespace == namespaceName).Select(pair => pair.Value)];
    }

    public IReadOnlyList<StoredEntity> ByIndex(string index, string value)
    {
        lock (_gate)
        {
            return _indexes.TryGetValue(index, out var known)
                ? [.. known[value].Select(key => _entities[key])]
                : throw new ArgumentException($"There is no index named {index}.", nameof(index));
        }
    }

    /// <summary>Takes over a full list of a scope: what the list lacks was deleted while nobody watched.</summary>
    public IReadOnlyList<EntityChange> Replace(string? namespaceName, EntityList<TEntity> list)
    {
        lock (_gate)
        {
            var listed = list.Items.Select(entity => EntityKey.FromEntity(entity)).Concat(list.Unreadable).ToHashSet();
            var gone = _entities.Keys.Where(key => (namespaceName is null || key.Namespace == namespaceName) && !listed.Contains(key)).ToList();
            return [.. gone.SelectMany(key => RemoveLocked(key, isListed: true)), .. list.Items.SelectMany(entity => PutLocked(entity, isListed: true))];
        }
    }

    public IReadOnlyList<EntityChange> Put(TEntity entity)
    {
        lock (_gate)
            return PutLocked(entity, isListed: false);
    }

    public IReadOnlyList<EntityChange> Remove(TEntity entity)
    {
        lock (_gate)
        {
            // The event carries the last version, which may be newer than what is stored.
            var key = EntityKey.FromEntity(entity);
            if (_entities.ContainsKey(key))
                _entities[key] = EntityCodec.Store(entity);
            return RemoveLocked(key, isListed: false);
        }
    }

    private EntityChange[] PutLocked(TEntity entity, bool isListed)
    {
        var key = EntityKey.FromEntity(entity);
        var old = _entities.GetValueOrDefault(key);
        if (old is not null && old.Metadata.ResourceVersion == entity.Metadata.ResourceVersion)
            return [];
        var stored = EntityCodec.Store(entity);
        _entities[key] = stored;
        foreach (var (name, index) in _indexes)
            index.Set(key, [.. indexers[name](entity).Distinct()]);

        // Another uid under the same name: the old object was deleted and nobody told.
        return old is null || old.Metadata.Uid == stored.Metadata.Uid
            ? [new EntityChange(key, old, stored, isListed)]
            : [new EntityChange(key, old, New: null, isListed), new EntityChange(key, Old: null, stored, isListed)];
    }

    private EntityChange[] RemoveLocked(EntityKey key, bool isListed)
    {
        if (!_entities.Remove(key, out var old))
            return [];
        foreach (var index in _indexes.Values)
            index.Set(key, ImmutableArray<string>.Empty);
        return [new EntityChange(key, old, New: null, isListed)];
    }
}
