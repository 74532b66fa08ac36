using System.Runtime.InteropServices;
using System.Text.Json;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Terraform;

/// <summary>
/// The lock on a local state: a POSIX record lock on <c>terraform.tfstate</c>, which the kernel frees when its holder dies, and an information file
/// that a killed holder leaves behind. Only the first stops anybody.
/// </summary>
internal static partial class StateFileLock
{
    private const string State = "terraform.tfstate";
    private const string Information = ".terraform.tfstate.lock.info";
    private const int GetLock = 5;
    private const short WriteLock = 1;
    private const short Unlocked = 2;

    /// <summary>The lock, if a living process holds it.</summary>
    /// <param name="directory">The stack's directory.</param>
    public static StackLock? Inspect(string directory)
    {
        var holder = HolderOf(Path.Combine(directory, State));
        if (holder is null)
            return null;
        var information = Read(Path.Combine(directory, Information));
        return new(information?.Text("ID") ?? State, $"{information?.Text("Who") ?? "somebody"} (pid {holder})", Life.Alive)
        {
            TakenAt = DateTimeOffset.TryParse(information?.Text("Created"), out var created) ? created : null,
            Process = ProcessIdentity.Of(holder.Value),
        };
    }

    /// <summary>Removes the information file. The kernel's lock goes with its holder and with nothing else.</summary>
    /// <param name="directory">The stack's directory.</param>
    public static void RemoveInformation(string directory) => File.Delete(Path.Combine(directory, Information));

    private static JsonElement? Read(string path) => File.Exists(path) ? JsonLine.Read(File.ReadAllText(path)) : null;

    private static int? HolderOf(string path)
    {
        if (!File.Exists(path))
            return null;
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var question = new FileLock { Type = WriteLock };
        return Control(handle, GetLock, ref question) == 0 && question.Type != Unlocked ? question.Pid : null;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeHandle descriptor, int command, ref FileLock argument);

    // struct flock of 64-bit Linux.
    [StructLayout(LayoutKind.Sequential)]
    private struct FileLock
    {
        public short Type;
        public short Whence;
        public long Start;
        public long Length;
        public int Pid;
    }
}
