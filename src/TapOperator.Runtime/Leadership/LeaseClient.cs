using System.Text.Json;
using System.Text.Json.Nodes;
using k8s.Models;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Leadership;

/// <summary>Reads and writes the lease. Every write carries the version that was read, so of two writers one is refused.</summary>
internal sealed class LeaseClient(ApiTransport transport, LeaderElectionOptions options)
{
    private static readonly EntityKind Kind = EntityKind.FromType<V1Lease>();

    private readonly EntityKey _key = new(options.LeaseNamespace, options.LeaseName);

    /// <returns>The lease; null when there is none.</returns>
    public async Task<LeaseRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(HttpMethod.Get, Kind.ObjectPath(_key), body: null, cancellationToken);
        }
        catch (ApiException exception) when (exception.IsNotFound)
        {
            return null;
        }
    }

    public Task<LeaseRecord> CreateAsync(LeaseRecord lease, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, Kind.CollectionPath(_key.Namespace), ApiBody.Whole(lease.Json), cancellationToken);

    public Task<LeaseRecord> ReplaceAsync(LeaseRecord lease, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, Kind.ObjectPath(_key), ApiBody.Whole(lease.Json), cancellationToken);

    private async Task<LeaseRecord> SendAsync(HttpMethod method, string path, ApiBody? body, CancellationToken cancellationToken)
    {
        using var answer = await transport.SendAsync(method, path, body, cancellationToken);
        return new LeaseRecord(answer.RootElement.Deserialize<JsonObject>()!);
    }
}
