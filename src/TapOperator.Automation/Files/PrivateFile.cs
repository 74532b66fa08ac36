namespace TapOperator.Automation.Files;

/// <summary>Files that only we may read (0600, directories 0700) and that are there whole or not at all, whatever dies when.</summary>
public static class PrivateFile
{
    /// <summary>Mode of the files: only the owner reads and writes.</summary>
    public const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Mode of the directories: only the owner enters.</summary>
    public const UnixFileMode DirectoryMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>Makes a directory, with those above it, when it is absent.</summary>
    /// <param name="path">The directory.</param>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            throw NotHere();
        Directory.CreateDirectory(path, DirectoryMode);
    }

    /// <summary>Replaces a file: written beside it, flushed to the disk, then renamed, then the rename flushed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="cancellationToken">Stops before the rename.</param>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows())
            throw NotHere();
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var temporary = $"{path}.{Guid.NewGuid():N}.new";
        var options = new FileStreamOptions { Mode = System.IO.FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = FileMode };
        try
        {
            await using (var stream = new FileStream(temporary, options))
            {
                await stream.WriteAsync(content, cancellationToken);
                stream.Flush(flushToDisk: true);
            }
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        Native.FlushDirectory(directory);
    }

    /// <summary>Writes a file unless it has this content already.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="cancellationToken">Stops before the rename.</param>
    public static async Task WriteIfChangedAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        if (File.Exists(path) && (await File.ReadAllBytesAsync(path, cancellationToken)).AsSpan().SequenceEqual(content.Span))
            return;
        await WriteAsync(path, content, cancellationToken);
    }

    private static PlatformNotSupportedException NotHere() => new("Engines are driven on Linux.");
}
