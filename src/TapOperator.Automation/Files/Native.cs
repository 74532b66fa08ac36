using System.Runtime.InteropServices;

namespace TapOperator.Automation.Files;

/// <summary>The few calls of the C library that .NET does not offer.</summary>
internal static partial class Native
{
    private const int ReadOnlyDirectory = 0x10000;

    /// <summary>Makes a rename durable: the directory itself is flushed. Where a file system cannot do that, the rename is as durable as it gets.</summary>
    /// <param name="path">The directory.</param>
    public static void FlushDirectory(string path)
    {
        var descriptor = Open(path, ReadOnlyDirectory);
        if (descriptor < 0)
            return;
        _ = Fsync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
