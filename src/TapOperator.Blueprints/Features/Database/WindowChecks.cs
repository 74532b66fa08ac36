using System.Globalization;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>A database's windows are times of the day, long enough, and apart from each other.</summary>
/// <remarks>Source: Amazon RDS API, CreateDBInstance: both windows have 30 minutes at least, are in UTC and must not conflict.</remarks>
internal static class WindowChecks
{
    private const string Backup = "spec.database.backup.window";
    private const string Maintenance = "spec.database.maintenanceWindow";
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfWeek = 7 * MinutesOfDay;
    private const int LeastMinutes = 30;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var (backup, maintenance) = (environment.Spec.Database?.Backup.Window, environment.Spec.Database?.MaintenanceWindow);
        var problems = new[] { Fault(backup, Backup, MinutesOfDay), Fault(maintenance, Maintenance, MinutesOfWeek) }.OfType<Problem>().ToList();
        if (problems.Count == 0 && backup is not null && maintenance is not null && Meet(backup, maintenance))
        {
            problems.Add(new Problem(Maintenance, $"the backup window {backup} of every day falls into it", "move one of the two"));
        }

        return problems;
    }

    private static Problem? Fault(string? window, string path, int round) => Read(window, round) switch
    {
        _ when window is null => null,
        null => new Problem(path, $"\"{window}\" is not a time of the day: hours go from 00 to 23", "write it like 03:00-04:00, in UTC"),
        { Minutes: < LeastMinutes } => new Problem(path, $"RDS asks for {LeastMinutes} minutes at least", "let it end later"),
        _ => null,
    };

    private static bool Meet(string backup, string maintenance) =>
        Read(backup, MinutesOfDay) is var (daily, length) && Read(maintenance, MinutesOfWeek) is var (weekly, span)
        && Enumerable.Range(-1, Days.Length + 2).Select(day => (day * MinutesOfDay) + daily)
            .Any(start => (start < weekly + span && weekly < start + length) || (start + MinutesOfWeek < weekly + span && weekly < start + MinutesOfWeek + length));

    // Where it begins, in minutes, and how long it is; null when an hour is none. The pattern of the field saw to the rest.
    private static (int Start, int Minutes)? Read(string? window, int round) =>
        window?.Split('-') is [var from, var to] && Minute(from) is { } start && Minute(to) is { } end ? (start, ((end - start + round - 1) % round) + 1) : null;

    private static int? Minute(string text)
    {
        var parts = text.Split(':');
        var day = parts.Length == 3 ? Math.Max(0, Array.IndexOf(Days, parts[0])) : 0;
        return parts.Length >= 2 && int.TryParse(parts[^2], CultureInfo.InvariantCulture, out var hour) && hour < 24
            && int.TryParse(parts[^1], CultureInfo.InvariantCulture, out var minute) && minute < 60
            ? (day * MinutesOfDay) + (hour * 60) + minute
            : null;
    }
}
