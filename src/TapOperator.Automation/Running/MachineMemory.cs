namespace TapOperator.Automation.Running;

/// <summary>How much memory engines may take on this machine.</summary>
public static class MachineMemory
{
    private const long MiB = 1024 * 1024;

    /// <summary>What the operator itself and the page cache need: never given to engines, in MiB.</summary>
    public const long ReserveMiB = 512;

    /// <summary>The container's limit (cgroup v2 or v1), else the machine's memory, less <see cref="ReserveMiB"/>; at least 512 MiB.</summary>
    public static long BudgetMiB() => BudgetMiB(Read("/sys/fs/cgroup/memory.max") ?? Read("/sys/fs/cgroup/memory/memory.limit_in_bytes"), TotalBytes());

    /// <summary>The same from given figures.</summary>
    /// <param name="limitBytes">The container's limit; null when there is none.</param>
    /// <param name="totalBytes">The machine's memory.</param>
    public static long BudgetMiB(long? limitBytes, long totalBytes) =>
        Math.Max(512, Math.Min(limitBytes ?? long.MaxValue, totalBytes) / MiB - ReserveMiB);

    private static long? Read(string file) => File.Exists(file) && long.TryParse(File.ReadAllText(file).Trim(), out var bytes) ? bytes : null;

    private static long TotalBytes() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
}
