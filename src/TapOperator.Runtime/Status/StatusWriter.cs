using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Status;

/// <inheritdoc cref="IStatusWriter{TEntity}"/>
internal sealed class StatusWriter<TEntity> : IStatusWriter<TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private static readonly EntityKind Kind = EntityKind.FromType<TEntity>();

    private readonly ConcurrentDictionary<EntityKey, StatusLane> _lanes = new();
    private readonly Informer<TEntity> _cache;
    private readonly StatusClient _client;
    private readonly StatusWriterOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public StatusWriter(
        Informer<TEntity> cache,
        ApiTransport transport,
        StatusWriterOptions options,
        TimeProvider time,
        ILogger<StatusWriter<TEntity>> log)
    {
        (_cache, _options, _time, _log) = (cache, options, time, log);
        _client = new StatusClient(transport, Kind, options.FieldManager);
        cache.Subscribe(ForgetDeleted);
    }

    public Task<bool> WriteAsync(TEntity entity, CancellationToken cancellationToken)
    {
        var document = StatusDocument.FromEntity(entity);
        var lane = LaneOf(document.Key);
        // Before any wait: what is posted from now on is newer than this write.
        lane.TakePosted();
        return WriteAsync(lane, () => document, cancellationToken);
    }

    public async Task<bool> WriteIfCurrentAsync(TEntity entity, CancellationToken cancellationToken)
    {
        var document = StatusDocument.FromEntity(entity) with { OnlyGeneration = entity.Metadata.Generation ?? 0 };
        var lane = LaneOf(document.Key);
        lane.TakePosted();
        await lane.Gate.WaitAsync(cancellationToken);
        try
        {
            // Without a known version: the one that is read together with the generation is the one that must not have changed when the status comes.
            return await ApplyAsync(lane, document, knownVersion: null, cancellationToken);
        }
        finally
        {
            lane.Gate.Release();
        }
    }

    public void Post(TEntity entity)
    {
        var document = StatusDocument.FromEntity(entity);
        var lane = LaneOf(document.Key);
        if (lane.Post(document))
            _ = Task.Run(() => PumpAsync(lane));
    }

    private StatusLane LaneOf(EntityKey key) => _lanes.GetOrAdd(key, _ => new StatusLane());

    private void ForgetDeleted(EntityChange change)
    {
        if (change.New is null)
            _lanes.TryRemove(change.Key, out _);
    }

    private async Task PumpAsync(StatusLane lane)
    {
        var failures = 0;
        do
        {
            StatusDocument? document = null;
            try
            {
                while (await WriteAsync(lane, () => document = lane.TakePosted(), CancellationToken.None) || document is not null)
                {
                    failures = 0;
                    await Task.Delay(_options.ProgressInterval, _time);
                }
            }
            catch (Exception exception)
            {
                var delay = _options.Backoff.Delay(++failures, Random.Shared.NextDouble());
                _log.LogWarning("Progress of {Kind} {Key} was not written, again in {Delay}: {Error}", Kind.Kind, document?.Key, delay, exception.Message);
                lane.PutBack(document!);
                await Task.Delay(delay, _time);
            }
        }
        while (lane.EndPump());
    }

    private async Task<bool> WriteAsync(StatusLane lane, Func<StatusDocument?> take, CancellationToken cancellationToken)
    {
        await lane.Gate.WaitAsync(cancellationToken);
        try
        {
            if (take() is not { Status: { } status } document || IsKnown(lane, document, status))
                return false;
            return await ApplyAsync(lane, document, NewestVersion(lane, document), cancellationToken);
        }
        finally
        {
            lane.Gate.Release();
        }
    }

    private async Task<bool> ApplyAsync(StatusLane lane, StatusDocument document, string? knownVersion, CancellationToken cancellationToken)
    {
        if (await _client.ApplyAsync(document, knownVersion, cancellationToken) is not { } version)
        {
            // There is nobody left to tell.
            _log.LogInformation("{Kind} {Key} is gone or another one by now, its status is not written", Kind.Kind, document.Key);
            return false;
        }

        lane.Written = new WrittenStatus(document.Uid, document.Status!, version);
        return true;
    }

    /// <summary>Compares with the newer of what was written last and what the cache has; the cache may not have our own write yet.</summary>
    private bool IsKnown(StatusLane lane, StatusDocument document, JsonNode status)
    {
        var (cached, written) = Known(lane, document);
        if (written is not null && !ResourceVersions.IsNewer(cached?.Metadata.ResourceVersion, written.ResourceVersion))
            return JsonNode.DeepEquals(written.Status, status);
        return cached is not null && JsonNode.DeepEquals(JsonNode.Parse(cached.Json)?["status"], status);
    }

    private string? NewestVersion(StatusLane lane, StatusDocument document)
    {
        var (cached, written) = Known(lane, document);
        return ResourceVersions.IsNewer(cached?.Metadata.ResourceVersion, written?.ResourceVersion) ? cached!.Metadata.ResourceVersion : written?.ResourceVersion;
    }

    private (StoredEntity? Cached, WrittenStatus? Written) Known(StatusLane lane, StatusDocument document) => (
        _cache.Find(document.Key) is { } stored && stored.Metadata.Uid == document.Uid ? stored : null,
        lane.Written?.Uid == document.Uid ? lane.Written : null);
}
