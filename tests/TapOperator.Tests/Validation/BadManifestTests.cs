using TapOperator.Blueprints;
using TapOperator.Manifests;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class BadManifestTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(BadManifest.Folder,
        "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_manifest_gives_exactly_the_problems_it_has(string name)
    {
        var bad = BadManifest.Load(name);

        var problems = ManifestReader.ParseAndValidate(bad.Text, name).SelectMany(manifest => manifest.Problems)
            .Where(found => found.Problem.Severity == Severity.Error).ToList();

        Assert.NotEmpty(bad.Expected);
        Assert.All(bad.Expected, expected => Assert.Contains(problems, found =>
            found.Problem.Field == expected.Field && found.ToString().Contains(expected.Fragment, StringComparison.Ordinal)));
        Assert.True(bad.Expected.Count == problems.Count, string.Join('\n', problems));
    }

    [Fact]
    public void Five_errors_give_five_problems_with_their_lines()
    {
        var bad = BadManifest.Load("five-errors");
        var lines = bad.Text.Split('\n');

        var manifest = Assert.Single(ManifestReader.ParseAndValidate(bad.Text, "five-errors.yaml"));

        Assert.False(manifest.IsValid);
        Assert.Equal(5, manifest.Problems.Count);
        Assert.All(manifest.Problems,
            found => Assert.Contains(found.Problem.Field.Split('.')[^1].Split('[')[0] + ":", lines[found.Line!.Value - 1], StringComparison.Ordinal));
    }
}
