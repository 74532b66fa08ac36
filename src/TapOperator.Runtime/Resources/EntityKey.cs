using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Resources;

/// <summary>Names one object among those of its kind.</summary>
/// <param name="Namespace">Its namespace; empty for kinds that have none.</param>
/// <param name="Name">Its name.</param>
public readonly record struct EntityKey(string Namespace, string Name)
{
    /// <summary>The key of an object.</summary>
    /// <param name="entity">The object.</param>
    /// <returns>Its namespace and name.</returns>
    public static EntityKey FromEntity(IKubernetesObject<V1ObjectMeta> entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return new EntityKey(entity.Metadata.NamespaceProperty ?? "", entity.Metadata.Name);
    }

    /// <summary>As people write it: <c>namespace/name</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";
}
