using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Rights;

/// <summary>What deploy/iam has is what the generator makes (<c>make generate</c>).</summary>
public sealed class PublishedRightsTests
{
    private static readonly string Folder = Path.Combine(Sample.Repository, "deploy", "iam");

    public static TheoryData<string, string[]> Sets => new(
        SampleRights.Systems.Select(sample => (sample, new[] { sample })).Append(("all-samples", SampleRights.Systems)).Select(set => new TheoryDataRow<string, string[]>(set.Item1, set.Item2)));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Generating_again_gives_the_same_files(string folder, string[] samples)
    {
        var made = SampleRights.Of(samples).ToDictionary(document => $"{document.Name}.json", document => document.ToJson(), StringComparer.Ordinal);
        var files = Directory.GetFiles(Path.Combine(Folder, folder)).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(made.OrderBy(file => file.Key, StringComparer.Ordinal), files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    /// <summary>The end-to-end tests let these actions go unused; one that no policy has any more is to be struck out there.</summary>
    [Fact]
    public void Actions_that_may_go_unused_are_allowed_by_some_policy()
    {
        var allowed = SampleRights.Of(SampleRights.Systems).SelectMany(document => document.Node()["Statement"]!.AsArray()).SelectMany(statement => statement!.Texts("Action")).ToHashSet(StringComparer.Ordinal);
        var unused = File.ReadLines(Path.Combine(Sample.Repository, "tests/TapOperator.IntegrationTests/EndToEnd/Systems/unused-rights.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|')).ToList();
        Assert.All(unused, line => Assert.False(string.IsNullOrWhiteSpace(line[1])));
        Assert.DoesNotContain(unused.SelectMany(line => line[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)), action => !allowed.Contains(action));
    }
}
