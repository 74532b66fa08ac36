using System.Globalization;
using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Terraform;

/// <summary>A lock as OpenTofu and Terraform write it down in a remote place: who and when, but no process.</summary>
internal static class RemoteLock
{
    /// <summary>The lock. Whether its holder lives cannot be told from it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="who">User and host, as in <c>root@tapoperator-0</c>.</param>
    /// <param name="created">When, as RFC 3339 or as Go prints a time.</param>
    public static StackLock Of(string id, string? who, string? created) => new(id, who ?? "somebody", Life.Unknown)
    {
        Host = who is null ? null : who[(who.LastIndexOf('@') + 1)..],
        TakenAt = TimeOf(created),
    };

    // Go prints "2026-11-25 18:52:57.596207535 +0000 UTC".
    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text?.Replace(" +0000 UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var time) ? time : null;
}
