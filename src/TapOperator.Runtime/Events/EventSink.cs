using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Queues;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Events;

/// <summary>Brings events to the API server; gives up on one rather than hold up the others for long.</summary>
internal sealed class EventSink(ApiTransport transport, EventBodies bodies, int attempts, TimeProvider time, ILogger log)
{
    private static readonly BackoffOptions Backoff = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(5), Jitter: 0.5);

    /// <returns>Whether it was written.</returns>
    public Task<bool> CreateAsync(RecordedEvent recorded, string name, DateTimeOffset at, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, PathOf(recorded), ApiBody.Whole(bodies.New(recorded, name, at)), cancellationToken);

    /// <returns>Whether it was written.</returns>
    public Task<bool> UpdateAsync(RecordedEvent recorded, EventSeries series, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Patch,
        $"{PathOf(recorded)}/{series.Name}",
        ApiBody.MergePatch(EventBodies.Series(series.Count, series.LastSeen)),
        cancellationToken);

    private static string PathOf(RecordedEvent recorded) => $"apis/events.k8s.io/v1/namespaces/{EventBodies.NamespaceOf(recorded)}/events";

    private async Task<bool> SendAsync(HttpMethod method, string path, ApiBody body, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await transport.SendAsync(method, path, body, cancellationToken);
                return true;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // What the API server refuses once it refuses again: a namespace that ends, a right that is missing.
                if (exception is ApiException { StatusCode: < System.Net.HttpStatusCode.InternalServerError, RetryAfter: null } || attempt >= attempts)
                {
                    log.LogWarning("An event is lost: {Error}", exception.Message);
                    return false;
                }

                await Task.Delay(Backoff.Delay(attempt, Random.Shared.NextDouble()), time, cancellationToken);
            }
        }
    }
}
