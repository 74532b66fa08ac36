using CliWrap;

namespace TapOperator.Testing.Machine;

/// <summary>Unpacks single files packed with xz, once, whoever asks first.</summary>
internal static class Archive
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Unpacks every .xz of a folder that is newer than what lies in the destination.</summary>
    public static async Task<string> UnpackAllAsync(string folder, string destination, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(destination);
        using var once = await FileLock.TakeAsync(destination + ".lock", cancellationToken);
        foreach (var archive in Directory.GetFiles(folder, "*.xz"))
        {
            var file = Path.Combine(destination, Path.GetFileNameWithoutExtension(archive));
            if (File.Exists(file) && File.GetLastWriteTimeUtc(file) >= File.GetLastWriteTimeUtc(archive)) continue;
            await UnpackAsync(archive, file, cancellationToken);
        }
        return destination;
    }

    private static async Task UnpackAsync(string archive, string file, CancellationToken cancellationToken)
    {
        var xz = Executables.Find("xz") ?? throw new PartMissingException("xz is missing: apt-get install xz-utils");
        var part = file + ".part";
        await Cli.Wrap(xz).WithArguments(["-dc", archive]).WithStandardOutputPipe(PipeTarget.ToFile(part)).ExecuteAsync(cancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, Executable);
        File.Move(part, file, overwrite: true);
    }
}
