using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Status;

/// <summary>A copy of an object's status, taken at the moment of the call.</summary>
/// <param name="Key">The object.</param>
/// <param name="Uid">Its uid: a status is never written to a later object of the same name.</param>
/// <param name="Status">The status; null when the object has none.</param>
internal sealed record StatusDocument(EntityKey Key, string Uid, JsonNode? Status)
{
    /// <summary>The generation that the object must still have, undeleted; null when the status goes to any.</summary>
    public long? OnlyGeneration { get; init; }

    public static StatusDocument FromEntity<TEntity>(TEntity entity)
        where TEntity : class, IKubernetesObject<V1ObjectMeta> =>
        new(EntityKey.FromEntity(entity), entity.Metadata.Uid ?? "", JsonNode.Parse(KubernetesJson.Serialize(entity))?["status"]?.DeepClone());

    /// <param name="kind">The kind.</param>
    /// <param name="resourceVersion">The version that the object must still have; nothing else keeps the status from a later object of its name.</param>
    public string ToApplyConfiguration(EntityKind kind, string resourceVersion)
    {
        var metadata = new JsonObject { ["name"] = Key.Name, ["resourceVersion"] = resourceVersion };
        if (Key.Namespace.Length > 0)
            metadata["namespace"] = Key.Namespace;
        return new JsonObject
        {
            ["apiVersion"] = kind.ApiVersion,
            ["kind"] = kind.Kind,
            ["metadata"] = metadata,
            ["status"] = Status?.DeepClone(),
        }.ToJsonString();
    }
}
