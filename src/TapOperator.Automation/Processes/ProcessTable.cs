using System.Globalization;
using System.Text;

namespace TapOperator.Automation.Processes;

/// <summary>One line of the process table.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Session">The session's id: the pid of the process that founded it.</param>
/// <param name="StartTicks">Clock ticks from boot to its start.</param>
/// <param name="IsZombie">Dead, and not yet waited for by its parent.</param>
internal sealed record ProcessEntry(int Pid, int Session, long StartTicks, bool IsZombie);

/// <summary>The kernel's process table, as <c>/proc</c> shows it.</summary>
internal static class ProcessTable
{
    /// <summary>One process; null when there is none with this number.</summary>
    /// <param name="pid">Process id.</param>
    public static ProcessEntry? Read(int pid)
    {
        try
        {
            return Parse(File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (IOException)
        {
            // Gone between looking and reading.
            return null;
        }
    }

    /// <summary>Every process that has the given variable in the environment it was started with (and that we may look into).</summary>
    /// <param name="name">Variable's name.</param>
    /// <param name="value">Variable's value.</param>
    public static IEnumerable<ProcessEntry> WithVariable(string name, string value)
    {
        var wanted = Encoding.UTF8.GetBytes($"{name}={value}\0");
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
                continue;
            if (HasVariable(directory, wanted) && Read(pid) is { IsZombie: false } entry)
                yield return entry;
        }
    }

    /// <summary>Parses a line of <c>/proc/PID/stat</c>; the program's name in it may hold blanks and brackets.</summary>
    /// <param name="line">The line.</param>
    public static ProcessEntry Parse(string line)
    {
        var pid = int.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal)));
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return new(pid, Session: int.Parse(fields[3]), StartTicks: long.Parse(fields[19]), IsZombie: fields[0] is "Z" or "X");
    }

    private static bool HasVariable(string directory, byte[] wanted)
    {
        try
        {
            var environment = File.ReadAllBytes(Path.Combine(directory, "environ"));
            var at = environment.AsSpan().IndexOf(wanted);
            return at == 0 || (at > 0 && environment[at - 1] == 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
