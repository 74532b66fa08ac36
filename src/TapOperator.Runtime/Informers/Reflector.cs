using System.Text.Json;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Informers;

/// <summary>Keeps the store true for one scope: list, then watch from there, for ever.</summary>
internal sealed class Reflector<TEntity>(
    string? namespaceName,
    EntityStore<TEntity> store,
    ListPager<TEntity> pager,
    WatchStream<TEntity> watch,
    InformerOptions options,
    TimeProvider time,
    ILogger log,
    Action<EntityChange> onChange)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>So many refused watches in a row mean that the version is what is refused, as after a restored backup.</summary>
    private const int RefusalsUntilRelist = 3;

    /// <summary>A watch that ends sooner and told nothing did not work, although nobody said so. client-go's figure.</summary>
    private static readonly TimeSpan ShortestWatch = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _synced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _version;
    private int _failures;
    private int _refusals;

    /// <summary>Done once the first full list is stored.</summary>
    public Task Synced => _synced.Task;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                _version ??= await ListAsync(cancellationToken);
                await WatchAsync(_version, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (ApiException exception) when (exception.IsExpired)
            {
                log.LogInformation("{Kind}: version {Version} is too old, listing again", typeof(TEntity).Name, _version);
                _version = null;
                // Once is everyday life; again and again without an event between must not become a storm of lists.
                if (_failures++ > 0)
                    await PauseAsync(exception, cancellationToken);
            }
            catch (Exception exception)
            {
                // Whatever it is: an informer that stops is an operator that is blind.
                await FailedAsync(exception, cancellationToken);
            }
        }
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var list = await pager.ListAsync(namespaceName, cancellationToken);
        foreach (var change in store.Replace(namespaceName, list))
            onChange(change);
        _synced.TrySetResult();
        return list.ResourceVersion;
    }

    private async Task WatchAsync(string version, CancellationToken cancellationToken)
    {
        var begin = time.GetTimestamp();
        await foreach (var watchEvent in watch.ReadAsync(namespaceName, version, cancellationToken))
        {
            (_failures, _refusals) = (0, 0);
            var changes = watchEvent switch
            {
                { Entity: null } => [],
                { Type: "DELETED" } => store.Remove(watchEvent.Entity),
                _ => store.Put(watchEvent.Entity),
            };
            foreach (var change in changes)
                onChange(change);
            _version = watchEvent.ResourceVersion;
        }

        if (_version == version && time.GetElapsedTime(begin) < ShortestWatch)
            throw new IOException("The watch ended at once.");
    }

    private async Task FailedAsync(Exception error, CancellationToken cancellationToken)
    {
        // What cannot be read would fail again from the same version: only a new list leads past it.
        if (error is JsonException || (error is ApiException && ++_refusals >= RefusalsUntilRelist))
            (_version, _refusals) = (null, 0);
        _failures++;
        await PauseAsync(error, cancellationToken);
    }

    private async Task PauseAsync(Exception error, CancellationToken cancellationToken)
    {
        var delay = options.Backoff.Delay(_failures, Random.Shared.NextDouble());
        if (error is ApiException { RetryAfter: { } asked } && asked > delay)
            delay = asked;
        log.LogWarning("{Kind}: {Error} Again in {Delay}.", typeof(TEntity).Name, error.Message, delay);
        await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
