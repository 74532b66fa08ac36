using System.Text.Json;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Informers;

/// <summary>Reads all objects of a scope, page by page.</summary>
internal sealed class ListPager<TEntity>(ApiTransport transport, int pageSize, ILogger log)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private static readonly EntityKind Kind = EntityKind.FromType<TEntity>();

    /// <summary>Reads a consistent list and the version from which to watch on.</summary>
    public async Task<EntityList<TEntity>> ListAsync(string? namespaceName, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPagesAsync(namespaceName, $"limit={pageSize}", cancellationToken);
        }
        catch (ApiException exception) when (exception.IsExpired)
        {
            // The list changed too much while it was read: take it in one piece, which cannot expire.
            return await ReadPagesAsync(namespaceName, "", cancellationToken);
        }
    }

    private async Task<EntityList<TEntity>> ReadPagesAsync(string? namespaceName, string query, CancellationToken cancellationToken)
    {
        var result = new EntityList<TEntity>([], [], "");
        string? next = null;
        while (true)
        {
            var position = next is null ? query : $"{query}&continue={Uri.EscapeDataString(next)}";
            var path = $"{Kind.CollectionPath(namespaceName)}?{position}";
            using var page = await transport.SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
            if (page.RootElement.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in list.EnumerateArray())
                    Read(item, result);
            }

            var metadata = page.RootElement.GetProperty("metadata");
            next = metadata.TryGetProperty("continue", out var token) ? token.GetString() : null;
            if (string.IsNullOrEmpty(next))
                return result with { ResourceVersion = metadata.GetProperty("resourceVersion").GetString() ?? "" };
        }
    }

    private void Read(JsonElement item, EntityList<TEntity> result)
    {
        try
        {
            result.Items.Add(EntityCodec.Read<TEntity>(item));
        }
        catch (JsonException exception)
        {
            // One object that this version cannot read must not keep all others from being served.
            var metadata = item.GetProperty("metadata");
            var key = new EntityKey(
                metadata.TryGetProperty("namespace", out var owner) ? owner.GetString() ?? "" : "",
                metadata.GetProperty("name").GetString() ?? "");
            result.Unreadable.Add(key);
            log.LogError(exception, "{Kind} {Key} cannot be read and is left as it was", Kind.Kind, key);
        }
    }
}

/// <summary>A consistent list.</summary>
/// <param name="Items">Its objects.</param>
/// <param name="Unreadable">Objects that exist and cannot be read.</param>
/// <param name="ResourceVersion">The version at which it was true.</param>
internal sealed record EntityList<TEntity>(List<TEntity> Items, List<EntityKey> Unreadable, string ResourceVersion);
