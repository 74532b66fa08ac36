using System.Globalization;
using System.Text.RegularExpressions;

namespace TapOperator.Blueprints.Validation.Texts;

/// <summary>Reads durations such as <c>1h30m</c>.</summary>
public static partial class Durations
{
    /// <summary>Reads hours, minutes and seconds; false when the text is something else.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        var match = Parts().Match(text);
        duration = match.Success ? new TimeSpan(Number(match, "h"), Number(match, "m"), Number(match, "s")) : TimeSpan.Zero;
        return match.Success && text.Length > 0;
    }

    private static int Number(Match match, string unit) => match.Groups[unit] is { Success: true } group
        ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,6})m)?((?<s>[0-9]{1,6})s)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
