using System.IO.Compression;
using System.Security.Cryptography;
using TapOperator.Blueprints.Features.Functions;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

public sealed class PackageTests
{
    private const string Source = "def handler(event, context):\n    return 'ä'\n";

    [Fact]
    public void The_same_source_gives_the_same_bytes_at_any_time() =>
        Assert.Equal("HyO76uz51YdSkkEI/3VJvxEhrs5Fm3RYcZRmFRJ1HIc=", new Package("index.py", Source).Sha256);

    [Fact]
    public void A_package_holds_the_file_as_everyones_to_read()
    {
        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(new Package("index.py", Source).Base64)));
        var entry = Assert.Single(zip.Entries);
        Assert.Equal("index.py", entry.FullName);
        Assert.Equal(0b1_000_000_110_100_100, entry.ExternalAttributes >>> 16);
        using var reader = new StreamReader(entry.Open());
        Assert.Equal(Source, reader.ReadToEnd());
    }

    [Fact]
    public void The_checksum_is_of_the_whole_file()
    {
        var package = new Package("index.py", Source);
        Assert.Equal(Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(package.Base64))), package.Sha256);
        Assert.NotEqual(package.Version, new Package("index.py", Source + "#").Version);
    }
}
