using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Testing.Aws;

/// <summary>Access keys that may do only what given IAM policies allow.</summary>
public sealed class EmulatorRights(HttpClient http)
{
    /// <summary>From now on requests signed with the key are judged by these policies; what it used so far is forgotten.</summary>
    public async Task GiveAsync(string accessKeyId, IEnumerable<JsonNode> policies, CancellationToken cancellationToken = default)
    {
        using var answer = await http.PostAsJsonAsync("/_tap/rights", new { key = accessKeyId, policies }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What requests signed with the key asked for since it was given its policies.</summary>
    public async Task<UsedRights> UsedAsync(string accessKeyId, CancellationToken cancellationToken = default) =>
        (await http.GetFromJsonAsync<UsedRights>($"/_tap/rights?key={accessKeyId}", cancellationToken))!;
}

/// <summary>What a key asked for.</summary>
/// <param name="Used">IAM actions, sorted.</param>
/// <param name="Refused">What was refused, in order; the same several times when it was tried again.</param>
public sealed record UsedRights(IReadOnlyList<string> Used, IReadOnlyList<RefusedRight> Refused);

/// <summary>One thing that was refused.</summary>
/// <param name="Action">The IAM action.</param>
/// <param name="Resource">The resource's ARN; null where the emulator does not tell which it is.</param>
/// <param name="Context">The condition keys that the request had.</param>
public sealed record RefusedRight(string Action, string? Resource, JsonElement Context);
