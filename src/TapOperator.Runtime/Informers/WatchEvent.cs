using System.Text.Json;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Informers;

/// <summary>What one line of a watch says.</summary>
/// <param name="Type">ADDED, MODIFIED, DELETED or BOOKMARK.</param>
/// <param name="Entity">The object; null for a bookmark and for an object that cannot be read.</param>
/// <param name="ResourceVersion">The version up to which everything is known now.</param>
internal sealed record WatchEvent<TEntity>(string Type, TEntity? Entity, string ResourceVersion)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <exception cref="ApiException">The line is an error: the API server ends the watch for this reason.</exception>
    public static WatchEvent<TEntity> Parse(ReadOnlyMemory<byte> line, ILogger log)
    {
        using var document = JsonDocument.Parse(line);
        var type = document.RootElement.GetProperty("type").GetString() ?? "";
        var content = document.RootElement.GetProperty("object");
        switch (type)
        {
            case "ERROR":
                var status = KubernetesJson.Deserialize<V1Status>(content);
                throw new ApiException((System.Net.HttpStatusCode)(status.Code ?? 500), status.Reason ?? "", status.Message ?? "");
            case "BOOKMARK" or "ADDED" or "MODIFIED" or "DELETED":
                var version = content.GetProperty("metadata").GetProperty("resourceVersion").GetString() ?? "";
                return new WatchEvent<TEntity>(type, type == "BOOKMARK" ? null : Read(content, log), version);
            default:
                throw new JsonException($"Unknown watch event {type}.");
        }
    }

    private static TEntity? Read(JsonElement content, ILogger log)
    {
        try
        {
            return EntityCodec.Read<TEntity>(content);
        }
        catch (JsonException exception)
        {
            log.LogError(exception, "{Kind} {Name} cannot be read and is left as it was", typeof(TEntity).Name, content.GetProperty("metadata").GetProperty("name"));
            return null;
        }
    }
}
