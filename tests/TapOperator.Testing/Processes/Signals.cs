using System.Runtime.InteropServices;

namespace TapOperator.Testing.Processes;

/// <summary>Signals to one process, by pid.</summary>
public static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <returns>false when there is no such process (any more).</returns>
    public static bool Send(int pid, int signal) => SendSignal(pid, signal) == 0;

    /// <summary>Whether a process with this pid runs.</summary>
    public static bool IsAlive(int pid) => SendSignal(pid, 0) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
