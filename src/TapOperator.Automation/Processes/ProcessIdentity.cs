namespace TapOperator.Automation.Processes;

/// <summary>A process that cannot be mistaken for a later one with the same number.</summary>
/// <param name="Pid">Process id, in the pid namespace of whoever recorded it.</param>
/// <param name="StartTicks">When it started, in clock ticks since boot (field 22 of <c>/proc/PID/stat</c>).</param>
/// <param name="BootId">The machine's boot (<c>/proc/sys/kernel/random/boot_id</c>): ticks and pids begin anew with each.</param>
public sealed record ProcessIdentity(int Pid, long StartTicks, string BootId)
{
    /// <summary>This process.</summary>
    public static ProcessIdentity Current { get; } = Of(Environment.ProcessId)
        ?? throw new PlatformNotSupportedException("Needs /proc: engines are driven on Linux.");

    /// <summary>Whether this very process still runs here. A zombie does not.</summary>
    public bool IsAlive => BootId == Machine.BootId && ProcessTable.Read(Pid) is { IsZombie: false } entry && entry.StartTicks == StartTicks;

    /// <summary>The process that has this number now; null when none has.</summary>
    /// <param name="pid">Process id.</param>
    public static ProcessIdentity? Of(int pid) =>
        ProcessTable.Read(pid) is { IsZombie: false } entry ? new(pid, entry.StartTicks, Machine.BootId) : null;
}
