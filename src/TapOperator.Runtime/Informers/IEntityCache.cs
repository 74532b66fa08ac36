using k8s;
using k8s.Models;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Informers;

/// <summary>What an informer knows. Serves on while the API server is away.</summary>
/// <typeparam name="TEntity">The kind of object.</typeparam>
public interface IEntityCache<TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Whether the first full list has been stored.</summary>
    bool HasSynced { get; }

    /// <summary>How many objects are known.</summary>
    int Count { get; }

    /// <summary>The names of all known objects, in no particular order.</summary>
    IReadOnlyCollection<EntityKey> Keys { get; }

    /// <summary>Reads one object.</summary>
    /// <param name="key">Its namespace and name.</param>
    /// <returns>A private copy, without managed fields; null when it is not known.</returns>
    TEntity? Get(EntityKey key);

    /// <summary>Reads all objects, or those of one namespace.</summary>
    /// <param name="namespaceName">The namespace; null for all.</param>
    /// <returns>Private copies, without managed fields, in no particular order.</returns>
    IReadOnlyList<TEntity> List(string? namespaceName = null);

    /// <summary>Reads the objects that an index files under a value.</summary>
    /// <param name="index">The index's name, as it was registered.</param>
    /// <param name="value">The value.</param>
    /// <returns>Private copies, without managed fields, in no particular order.</returns>
    /// <exception cref="ArgumentException">There is no such index.</exception>
    IReadOnlyList<TEntity> ByIndex(string index, string value);
}
