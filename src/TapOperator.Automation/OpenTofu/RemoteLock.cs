using System.Globalization;
using TapOperator.Automation.Engines;

namespace TapOperator.Automation.OpenTofu;

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

    // Go prints "2026-11-25 18:52:57.596207535 +0000 UTC"; .NET reads at most seven digits of a second.
    private static DateTimeOffset? TimeOf(string? text)
    {
        if (text is null)
            return null;
        var end = text.IndexOf('.', StringComparison.Ordinal);
        var seconds = (end < 0 ? text : text[..end]).Replace(" +0000 UTC", "", StringComparison.Ordinal).TrimEnd('Z');
        return DateTimeOffset.TryParse(seconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time + Fraction(text, end) : null;
    }

    private static TimeSpan Fraction(string text, int point)
    {
        if (point < 0)
            return TimeSpan.Zero;
        var digits = string.Concat(text.Skip(point + 1).TakeWhile(char.IsAsciiDigit));
        return digits.Length == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse("0." + digits, CultureInfo.InvariantCulture));
    }
}
