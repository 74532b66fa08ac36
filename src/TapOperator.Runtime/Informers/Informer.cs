using System.Collections.Immutable;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Informers;

/// <summary>Knows all objects of a kind at all times, and tells each change.</summary>
/// <typeparam name="TEntity">The kind of object.</typeparam>
public sealed class Informer<TEntity> : IEntityCache<TEntity>, IInformer
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private readonly EntityStore<TEntity> _store;
    private readonly Reflector<TEntity>[] _reflectors;
    private ImmutableList<Action<EntityChange>> _subscribers = [];

    /// <summary>Creates an informer; nothing is asked before <see cref="RunAsync"/>.</summary>
    /// <param name="transport">Reaches the API server.</param>
    /// <param name="namespaces">The namespaces to watch; empty for all.</param>
    /// <param name="indexers">For each index its name and the values under which an object stands in it.</param>
    /// <param name="options">How to keep up.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="log">Where to tell of trouble.</param>
    public Informer(
        ApiTransport transport,
        IReadOnlyList<string> namespaces,
        IReadOnlyDictionary<string, Func<TEntity, IEnumerable<string>>> indexers,
        InformerOptions options,
        TimeProvider time,
        ILogger<Informer<TEntity>> log)
    {
        _store = new EntityStore<TEntity>(indexers);
        var pager = new ListPager<TEntity>(transport, options.PageSize, log);
        var watch = new WatchStream<TEntity>(transport, options, time, log);
        string?[] scopes = namespaces.Count == 0 ? [null] : [.. namespaces.Distinct()];
        _reflectors =
        [
            .. scopes.Select(scope => new Reflector<TEntity>(scope, _store, pager, watch, options, time, log, Tell)),
        ];
        Synced = Task.WhenAll(_reflectors.Select(reflector => reflector.Synced));
    }

    /// <summary>Done once the first full list of every scope is stored.</summary>
    public Task Synced { get; }

    /// <inheritdoc/>
    public bool HasSynced => Synced.IsCompleted;

    /// <inheritdoc/>
    public int Count => _store.Count;

    /// <inheritdoc/>
    public IReadOnlyCollection<EntityKey> Keys => _store.Keys;

    /// <inheritdoc/>
    public TEntity? Get(EntityKey key) => _store.Find(key) is { } stored ? EntityCodec.Load<TEntity>(stored) : null;

    /// <inheritdoc/>
    public IReadOnlyList<TEntity> List(string? namespaceName = null) => [.. _store.All(namespaceName).Select(EntityCodec.Load<TEntity>)];

    /// <inheritdoc/>
    public IReadOnlyList<TEntity> ByIndex(string index, string value) => [.. _store.ByIndex(index, value).Select(EntityCodec.Load<TEntity>)];

    internal StoredEntity? Find(EntityKey key) => _store.Find(key);

    /// <summary>Has a function called for each change, after the store has it, in the order of the changes to one object. It must return at once.</summary>
    /// <param name="subscriber">The function.</param>
    internal void Subscribe(Action<EntityChange> subscriber) => ImmutableInterlocked.Update(ref _subscribers, list => list.Add(subscriber));

    /// <summary>Keeps the cache true until it is told to end.</summary>
    /// <param name="cancellationToken">The end.</param>
    /// <returns>A task that ends then.</returns>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_reflectors.Select(reflector => reflector.RunAsync(cancellationToken)));

    private void Tell(EntityChange change)
    {
        foreach (var subscriber in _subscribers)
            subscriber(change);
    }
}
