using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Controllers;

/// <summary>Adds and removes finalizers without touching those of others.</summary>
internal sealed class FinalizerPatcher<TEntity>(ApiTransport transport, string fieldManager)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>How often a write is repeated because somebody else changed the object meanwhile.</summary>
    private const int Attempts = 5;

    private static readonly EntityKind Kind = EntityKind.FromType<TEntity>();

    /// <summary>Makes sure that all identifiers are there.</summary>
    /// <returns>The object as it is now; null when it is gone or being deleted.</returns>
    public async Task<TEntity?> AddAsync(TEntity entity, IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        var now = await ChangeAsync(
            entity,
            current => current.Metadata.DeletionTimestamp is null ? [.. FinalizersOf(current).Union(identifiers)] : FinalizersOf(current),
            cancellationToken);
        return now?.Metadata.DeletionTimestamp is null ? now : null;
    }

    /// <summary>Makes sure that an identifier is not there.</summary>
    /// <returns>The object as it is now; null when it is gone.</returns>
    public Task<TEntity?> RemoveAsync(TEntity entity, string identifier, CancellationToken cancellationToken) =>
        ChangeAsync(entity, current => [.. FinalizersOf(current).Where(known => known != identifier)], cancellationToken);

    private static IReadOnlyList<string> FinalizersOf(TEntity entity) => entity.Metadata.Finalizers is { } list ? [.. list] : [];

    private async Task<TEntity?> ChangeAsync(TEntity entity, Func<TEntity, IReadOnlyList<string>> change, CancellationToken cancellationToken)
    {
        var current = entity;
        for (var attempt = 1; ; attempt++)
        {
            var wanted = change(current);
            if (wanted.SequenceEqual(FinalizersOf(current)))
                return current;
            try
            {
                return await PatchAsync(current, wanted, cancellationToken);
            }
            catch (ApiException exception) when (exception.IsNotFound)
            {
                return null;
            }
            catch (ApiException exception) when (exception.IsConflict && attempt < Attempts)
            {
                if (await ReadAsync(EntityKey.FromEntity(entity), cancellationToken) is not { } fresh || fresh.Metadata.Uid != entity.Metadata.Uid)
                    return null;
                current = fresh;
            }
        }
    }

    private async Task<TEntity> PatchAsync(TEntity entity, IReadOnlyList<string> finalizers, CancellationToken cancellationToken)
    {
        // The version makes the API server refuse the patch when the list was changed by others.
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["uid"] = entity.Metadata.Uid,
                ["resourceVersion"] = entity.Metadata.ResourceVersion,
                ["finalizers"] = new JsonArray([.. finalizers.Select(text => (JsonNode?)text)]),
            },
        };
        var path = $"{Kind.ObjectPath(EntityKey.FromEntity(entity))}?fieldManager={Uri.EscapeDataString(fieldManager)}";
        using var answer = await transport.SendAsync(HttpMethod.Patch, path, ApiBody.MergePatch(patch.ToJsonString()), cancellationToken);
        return EntityCodec.Read<TEntity>(answer.RootElement);
    }

    private async Task<TEntity?> ReadAsync(EntityKey key, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await transport.SendAsync(HttpMethod.Get, Kind.ObjectPath(key), body: null, cancellationToken);
            return EntityCodec.Read<TEntity>(answer.RootElement);
        }
        catch (ApiException exception) when (exception.IsNotFound)
        {
            return null;
        }
    }
}
