using System.Text.Json;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Status;

/// <summary>Applies a status to exactly the object that it was made for.</summary>
/// <remarks>
/// The API server does not compare uids on the status subresource (seen with 1.36: a status with an old uid is taken). It does compare
/// versions, so each write carries the newest version that is known, and a conflict is answered by a look at who has the name now.
/// </remarks>
internal sealed class StatusClient(ApiTransport transport, EntityKind kind, string fieldManager)
{
    /// <summary>How often a write is repeated because somebody else changed the object meanwhile.</summary>
    private const int Attempts = 10;

    /// <param name="document">The status.</param>
    /// <param name="knownVersion">The newest known version of the object; null when none is known.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The version that the object got; null when it is gone, or no longer what the status is for.</returns>
    public async Task<string?> ApplyAsync(StatusDocument document, string? knownVersion, CancellationToken cancellationToken)
    {
        var path = $"{kind.ObjectPath(document.Key, "status")}?force=true&fieldManager={Uri.EscapeDataString(fieldManager)}";
        for (var attempt = 1; ; attempt++)
        {
            var version = knownVersion ?? await ReadVersionAsync(document, cancellationToken);
            if (version is null)
                return null;
            try
            {
                var body = ApiBody.Apply(document.ToApplyConfiguration(kind, version));
                using var answer = await transport.SendAsync(HttpMethod.Patch, path, body, cancellationToken);
                return answer.RootElement.GetProperty("metadata").GetProperty("resourceVersion").GetString();
            }
            catch (ApiException exception) when (exception.IsNotFound)
            {
                return null;
            }
            catch (ApiException exception) when (exception.IsConflict && attempt < Attempts)
            {
                knownVersion = null;
            }
        }
    }

    /// <returns>The object's version; null when it is gone, another one has its name, or it is no longer what the status is for.</returns>
    private async Task<string?> ReadVersionAsync(StatusDocument document, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await transport.SendAsync(HttpMethod.Get, kind.ObjectPath(document.Key), body: null, cancellationToken);
            var metadata = answer.RootElement.GetProperty("metadata");
            return metadata.GetProperty("uid").GetString() == document.Uid && IsCurrent(metadata, document) ? metadata.GetProperty("resourceVersion").GetString() : null;
        }
        catch (ApiException exception) when (exception.IsNotFound)
        {
            return null;
        }
    }

    private static bool IsCurrent(JsonElement metadata, StatusDocument document) => document.OnlyGeneration is not { } wanted
        || (metadata.TryGetProperty("generation", out var generation) && generation.GetInt64() == wanted && !metadata.TryGetProperty("deletionTimestamp", out _));
}
