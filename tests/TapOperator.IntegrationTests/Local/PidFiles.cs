using System.Globalization;
using TapOperator.Testing.Processes;

namespace TapOperator.IntegrationTests.Local;

/// <summary>The pids that a start script noted in its run folder.</summary>
internal static class PidFiles
{
    public static IReadOnlyList<int> Read(string folder)
        => [.. Directory.GetFiles(folder, "*.pid").Select(file => int.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture))];
}

internal static class Alive
{
    /// <summary>A zombie, dead but not yet waited for, does not count.</summary>
    public static bool Is(int pid)
        => Signals.IsAlive(pid) && !(File.Exists($"/proc/{pid}/stat") && File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].StartsWith('Z'));
}
