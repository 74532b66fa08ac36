using TapOperator.CrdGen;
using TapOperator.Manifests;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "deploy/samples");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Samples, "*.yaml").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_has_no_problem_and_no_warning(string name)
    {
        var manifest = Assert.Single(ManifestReader.ReadAndValidate(Path.Combine(Samples, name)));

        Assert.Empty(manifest.Problems);
        Assert.Equal(Path.GetFileNameWithoutExtension(name), manifest.Environment!.Metadata.Name);
    }
}
