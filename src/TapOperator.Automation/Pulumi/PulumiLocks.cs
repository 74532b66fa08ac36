using System.Text.Json;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Pulumi;

/// <summary>The lock files of Pulumi's <c>file://</c> backend. Nobody removes them when their holder is killed.</summary>
internal static class PulumiLocks
{
    /// <summary>The first lock of a stack, if any.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="stackName">The stack.</param>
    public static StackLock? Inspect(LocalWorkspace workspace, string stackName)
    {
        var folder = Folder(workspace, stackName);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).FirstOrDefault(l => l is not null)
            : null;
    }

    /// <summary>Removes exactly this lock.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="stackName">The stack.</param>
    /// <param name="stackLock">The lock.</param>
    public static void Release(LocalWorkspace workspace, string stackName, StackLock stackLock)
    {
        var file = Path.Combine(Folder(workspace, stackName), $"{stackLock.Id}.json");
        File.Delete(file);
        File.Delete(file + ".attrs");
    }

    private static string Folder(LocalWorkspace workspace, string stackName) =>
        Path.Combine(workspace.WorkDir, ".pulumi", "locks", "organization", LocalWorkspace.ProjectName, stackName);

    private static StackLock? Read(string file)
    {
        JsonElement? content;
        try
        {
            content = JsonLine.Read(File.ReadAllText(file));
        }
        catch (FileNotFoundException)
        {
            // Released between listing and reading.
            return null;
        }
        var pid = content?.Number("pid") ?? 0;
        var host = content?.Text("hostname");
        DateTimeOffset? taken = DateTimeOffset.TryParse(content?.Text("timestamp"), out var time) ? time : null;
        var process = ProcessIdentity.Of(pid);
        return new(Path.GetFileNameWithoutExtension(file), $"{content?.Text("username") ?? "somebody"}@{host ?? "somewhere"} (pid {pid})", LifeOf(host, process, taken))
        {
            TakenAt = taken,
            Process = process,
        };
    }

    // On another host nothing can be said. Here the pid must run, and must have been started before the lock was taken.
    private static Life LifeOf(string? host, ProcessIdentity? process, DateTimeOffset? taken)
    {
        var clockError = TimeSpan.FromSeconds(2);
        if (host != Environment.MachineName)
            return Life.Unknown;
        if (process is null || taken is null)
            return process is null ? Life.Dead : Life.Unknown;
        return Machine.StartTime(process.StartTicks) <= taken + clockError ? Life.Alive : Life.Dead;
    }
}
