using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>A zip file with one source file in it. The same source always gives the same bytes.</summary>
internal sealed class Package
{
    // A plain file that everyone may read; Lambda runs as another user than the one who packed it.
    private const ushort ReadableFile = 0b1_000_000_110_100_100;

    /// <summary>Packs one file.</summary>
    /// <param name="fileName">Its name in the package; ASCII.</param>
    /// <param name="source">Its text.</param>
    public Package(string fileName, string source)
    {
        var bytes = StoredZip.Of(fileName, Encoding.UTF8.GetBytes(source), ReadableFile);
        var hash = SHA256.HashData(bytes);
        Base64 = Convert.ToBase64String(bytes);
        Sha256 = Convert.ToBase64String(hash);
        Version = BinaryPrimitives.ReadUInt64BigEndian(hash).ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The file's bytes.</summary>
    public string Base64 { get; }

    /// <summary>Its SHA-256 in base64, as Lambda reports it.</summary>
    public string Sha256 { get; }

    /// <summary>A word that changes with the content.</summary>
    public string Version { get; }
}
