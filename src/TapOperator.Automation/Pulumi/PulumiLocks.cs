using System.Text;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;
using TapOperator.Automation.Processes;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Pulumi;

/// <summary>The lock files of Pulumi's own backends (<c>file://</c>, <c>s3://</c>). Nobody removes them when their holder is killed.</summary>
internal static class PulumiLocks
{
    private const string Extension = ".json";

    /// <summary>The first lock of a stack, if any.</summary>
    /// <param name="state">Where the state is.</param>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<StackLock?> InspectAsync(IStateFolder state, string stackName, CancellationToken cancellationToken)
    {
        foreach (var file in (await state.ListAsync(Folder(stackName), cancellationToken)).Where(file => file.EndsWith(Extension, StringComparison.Ordinal)))
        {
            // Null when it was released between listing and reading.
            if (await state.ReadAsync(file, cancellationToken) is { } content)
                return Read(Path.GetFileNameWithoutExtension(file), content);
        }
        return null;
    }

    /// <summary>Removes exactly this lock.</summary>
    /// <param name="state">Where the state is.</param>
    /// <param name="stackName">The stack.</param>
    /// <param name="stackLock">The lock.</param>
    /// <param name="cancellationToken">Stops before it is removed.</param>
    public static async Task ReleaseAsync(IStateFolder state, string stackName, StackLock stackLock, CancellationToken cancellationToken)
    {
        var file = $"{Folder(stackName)}/{stackLock.Id}{Extension}";
        await state.DeleteAsync(file, cancellationToken);
        await state.DeleteAsync(file + ".attrs", cancellationToken);
    }

    private static string Folder(string stackName) => $".pulumi/locks/organization/{LocalWorkspace.ProjectName}/{stackName}";

    private static StackLock Read(string id, byte[] file)
    {
        var content = JsonLine.Read(Encoding.UTF8.GetString(file));
        var pid = content?.Number("pid") ?? 0;
        var host = content?.Text("hostname");
        DateTimeOffset? taken = DateTimeOffset.TryParse(content?.Text("timestamp"), out var time) ? time : null;
        var process = host == Environment.MachineName ? ProcessIdentity.Of(pid) : null;
        return new(id, $"{content?.Text("username") ?? "somebody"}@{host ?? "somewhere"} (pid {pid})", LifeOf(host, process, taken))
        {
            Host = host,
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
