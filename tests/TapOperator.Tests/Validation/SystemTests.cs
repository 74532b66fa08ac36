using TapOperator.Blueprints;
using TapOperator.CrdGen;
using TapOperator.Manifests;
using Xunit;

namespace TapOperator.Tests.Validation;

/// <summary>The API can say what every one of the environments needs, also those that are not built yet.</summary>
public sealed class SystemTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "tests/TapOperator.Tests/Validation/Systems");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_system_can_be_said_and_lacks_only_what_is_not_built_yet(string name)
    {
        var problems = ManifestReader.ReadAndValidate(Path.Combine(Folder, name)).Single().Problems.Where(found => found.Problem.Severity == Severity.Error);

        Assert.All(problems, found => Assert.Contains("is not built yet", found.Problem.Message, StringComparison.Ordinal));
    }
}
