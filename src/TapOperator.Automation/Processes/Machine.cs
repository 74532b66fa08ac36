namespace TapOperator.Automation.Processes;

/// <summary>What tells this machine, and its current boot, from others.</summary>
internal static class Machine
{
    // The kernel's USER_HZ: 100 on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>A fresh value with every boot.</summary>
    public static string BootId { get; } = ReadBootId();

    /// <summary>When the process with this start tick was started, by the wall clock; exact to about a second.</summary>
    /// <param name="startTicks">Field 22 of <c>/proc/PID/stat</c>.</param>
    public static DateTimeOffset StartTime(long startTicks) =>
        DateTimeOffset.FromUnixTimeSeconds(BootSeconds()) + TimeSpan.FromSeconds(startTicks / TicksPerSecond);

    private static string ReadBootId()
    {
        const string file = "/proc/sys/kernel/random/boot_id";
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "";
    }

    private static long BootSeconds() => long.Parse(
        File.ReadLines("/proc/stat").First(line => line.StartsWith("btime ", StringComparison.Ordinal))["btime ".Length..]);
}
