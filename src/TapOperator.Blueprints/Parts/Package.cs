using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace TapOperator.Blueprints.Parts;

/// <summary>A zip file with one source file in it. The same source always gives the same bytes: no time of day, no compression that a newer library might do otherwise.</summary>
internal sealed class Package
{
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A plain file that everyone may read; Lambda runs as another user than the one who packed it.
    private const int ReadableFile = 0b1_000_000_110_100_100 << 16;

    /// <summary>Packs one file.</summary>
    /// <param name="fileName">Its name in the package.</param>
    /// <param name="source">Its text.</param>
    public Package(string fileName, string source)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(fileName, CompressionLevel.NoCompression);
            entry.LastWriteTime = ZipEpoch;
            entry.ExternalAttributes = ReadableFile;
            using var content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(source));
        }

        Base64 = Convert.ToBase64String(bytes.ToArray());
        var hash = SHA256.HashData(bytes.ToArray());
        Sha256 = Convert.ToBase64String(hash);
        Version = Convert.ToHexStringLower(hash)[..16];
    }

    /// <summary>The file's bytes.</summary>
    public string Base64 { get; }

    /// <summary>Its SHA-256 in base64, as Lambda reports it.</summary>
    public string Sha256 { get; }

    /// <summary>A word that changes with the content.</summary>
    public string Version { get; }
}
