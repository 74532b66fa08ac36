using System.Globalization;
using System.Text.RegularExpressions;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Durations as manifests write them: <c>1h</c>, <c>30m</c>, <c>1h30m</c>, <c>45s</c>.</summary>
internal static partial class GoDuration
{
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success || text.Length == 0)
            throw new FormatException($"'{text}' is no duration: write hours, minutes and seconds as in 1h30m");
        return TimeSpan.FromHours(Part(match, "h")) + TimeSpan.FromMinutes(Part(match, "m")) + TimeSpan.FromSeconds(Part(match, "s"));
    }

    private static double Part(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,6})m)?((?<s>[0-9]{1,6})s)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
