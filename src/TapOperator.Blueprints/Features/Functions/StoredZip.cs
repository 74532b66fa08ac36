using System.IO.Hashing;
using System.Text;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>
/// A zip file with one file in it that is stored as it is. Written here, byte by byte, and not by a library: a newer one that sets a flag otherwise would change the hash of every
/// function's package, and so update every function.
/// </summary>
/// <remarks>Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 (local file header), 4.3.12 (central directory header) and 4.3.16 (end of central directory).</remarks>
internal static class StoredZip
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint EndOfDirectory = 0x06054b50;
    private const ushort Version20 = 20;
    private const ushort MadeOnUnix = 3 << 8;
    private const ushort Midnight = 0;

    // Years count from 1980 in bits 9 to 15, months in 5 to 8, days in 0 to 4.
    private const ushort FirstOfJanuary1980 = (1 << 5) | 1;

    /// <summary>The file's bytes.</summary>
    /// <param name="fileName">The name of the file in it; ASCII.</param>
    /// <param name="content">That file's content.</param>
    /// <param name="mode">Its Unix file type and permissions.</param>
    public static byte[] Of(string fileName, byte[] content, ushort mode)
    {
        var name = Encoding.ASCII.GetBytes(fileName);
        using var bytes = new MemoryStream();
        using var zip = new BinaryWriter(bytes);
        zip.Write(LocalHeader);
        Describe(zip, name, content);
        zip.Write(name);
        zip.Write(content);

        var directory = (uint)bytes.Position;
        zip.Write(CentralHeader);
        zip.Write((ushort)(MadeOnUnix | Version20));
        Describe(zip, name, content);
        zip.Write((ushort)0); // comment
        zip.Write((ushort)0); // disk
        zip.Write((ushort)0); // internal attributes
        zip.Write((uint)mode << 16);
        zip.Write(0u); // where the local header is
        zip.Write(name);

        var size = (uint)bytes.Position - directory;
        zip.Write(EndOfDirectory);
        zip.Write(0u); // disks
        zip.Write((ushort)1);
        zip.Write((ushort)1);
        zip.Write(size);
        zip.Write(directory);
        zip.Write((ushort)0); // comment
        return bytes.ToArray();
    }

    /// <summary>What both headers have in common.</summary>
    private static void Describe(BinaryWriter zip, byte[] name, byte[] content)
    {
        zip.Write(Version20);
        zip.Write((ushort)0); // flags
        zip.Write((ushort)0); // stored
        zip.Write(Midnight);
        zip.Write(FirstOfJanuary1980);
        zip.Write(Crc32.HashToUInt32(content));
        zip.Write((uint)content.Length);
        zip.Write((uint)content.Length);
        zip.Write((ushort)name.Length);
        zip.Write((ushort)0); // extra field
    }
}
