using System.Runtime.InteropServices;

namespace TapOperator.Automation.Processes;

/// <summary>Signals that an engine is sent.</summary>
internal static partial class Signals
{
    private const int Interrupt = 2;
    private const int Kill = 9;

    /// <summary>Asks a process to come to an end and save its state. Send it once: engines take a second one as an order to drop everything.</summary>
    /// <param name="process">The process; nothing happens when it is gone.</param>
    public static void SendInterrupt(ProcessIdentity process)
    {
        if (process.IsAlive)
            _ = SendSignal(process.Pid, Interrupt);
    }

    /// <summary>Ends a process at once.</summary>
    /// <param name="pid">Process id, looked up a moment ago.</param>
    public static void SendKill(int pid) => _ = SendSignal(pid, Kill);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);
}
