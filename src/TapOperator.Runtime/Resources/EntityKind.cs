using System.Reflection;
using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Resources;

/// <summary>What the API server calls a kind of object and where it serves it.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The version.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Plural">The name in paths.</param>
public sealed record EntityKind(string Group, string Version, string Kind, string Plural)
{
    /// <summary>Group and version as manifests write them.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Reads the attribute of a type.</summary>
    /// <typeparam name="TEntity">A type that carries <see cref="KubernetesEntityAttribute"/>.</typeparam>
    /// <returns>The kind.</returns>
    /// <exception cref="InvalidOperationException">The type carries none.</exception>
    public static EntityKind FromType<TEntity>()
        where TEntity : IKubernetesObject<V1ObjectMeta> => FromType(typeof(TEntity));

    /// <summary>The path of all objects of the kind, relative to the API server's address.</summary>
    /// <param name="namespaceName">Only those of one namespace; null or empty for all.</param>
    /// <returns>The path, without a slash in front.</returns>
    public string CollectionPath(string? namespaceName)
    {
        var root = Group.Length == 0 ? $"api/{Version}" : $"apis/{Group}/{Version}";
        return string.IsNullOrEmpty(namespaceName) ? $"{root}/{Plural}" : $"{root}/namespaces/{Uri.EscapeDataString(namespaceName)}/{Plural}";
    }

    /// <summary>The path of one object.</summary>
    /// <param name="key">The object.</param>
    /// <param name="subresource">A part of it, such as <c>status</c>; empty for the whole.</param>
    /// <returns>The path, without a slash in front.</returns>
    public string ObjectPath(EntityKey key, string subresource = "")
    {
        var path = $"{CollectionPath(key.Namespace)}/{Uri.EscapeDataString(key.Name)}";
        return subresource.Length == 0 ? path : $"{path}/{subresource}";
    }

    internal static EntityKind FromType(Type type)
    {
        var attribute = type.GetCustomAttribute<KubernetesEntityAttribute>()
            ?? throw new InvalidOperationException($"{type} carries no {nameof(KubernetesEntityAttribute)}.");
        return new EntityKind(attribute.Group ?? "", attribute.ApiVersion, attribute.Kind, attribute.PluralName);
    }
}
