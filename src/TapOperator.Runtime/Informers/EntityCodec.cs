using System.Text;
using System.Text.Json;
using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Informers;

/// <summary>Turns objects into what the cache holds and back.</summary>
internal static class EntityCodec
{
    /// <summary>Stores an object without its managed fields, which nobody here reads and which are often its greater part.</summary>
    public static StoredEntity Store<TEntity>(TEntity entity)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        entity.Metadata.ManagedFields = null;
        return new StoredEntity(entity.Metadata, Encoding.UTF8.GetBytes(KubernetesJson.Serialize(entity)));
    }

    public static TEntity Load<TEntity>(StoredEntity stored)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        using var document = JsonDocument.Parse(stored.Json);
        return Read<TEntity>(document.RootElement);
    }

    /// <exception cref="JsonException">The text is not such an object.</exception>
    public static TEntity Read<TEntity>(JsonElement json)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        var entity = KubernetesJson.Deserialize<TEntity>(json) ?? throw new JsonException("The object is null.");
        // Items of a list carry neither.
        var kind = Resources.EntityKind.FromType<TEntity>();
        entity.ApiVersion ??= kind.ApiVersion;
        entity.Kind ??= kind.Kind;
        return entity.Metadata is null ? throw new JsonException("The object has no metadata.") : entity;
    }
}
