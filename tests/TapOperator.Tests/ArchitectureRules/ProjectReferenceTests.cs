using Xunit;

namespace TapOperator.Tests.ArchitectureRules;

/// <summary>Project references are the walls.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["TapOperator.Entities"] = [],
        ["TapOperator.Programs"] = [],
        ["TapOperator.Runtime"] = [],
        ["TapOperator.Blueprints"] = ["TapOperator.Entities", "TapOperator.Programs"],
        ["TapOperator.Automation"] = ["TapOperator.Programs"],
        ["TapOperator"] = ["TapOperator.Automation", "TapOperator.Blueprints", "TapOperator.Entities", "TapOperator.Programs", "TapOperator.Runtime"],
    };

    [Fact]
    public void A_project_refers_to_those_it_may_and_to_no_other()
    {
        var actual = SourceTree.Projects("src").ToDictionary(
            project => Path.GetFileNameWithoutExtension(project),
            project => SourceTree.References(project).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(actual, project => Assert.Equal(Allowed[project.Key], project.Value));
    }

    [Fact]
    public void Nothing_in_src_refers_to_tests_or_tools() => Assert.All(
        SourceTree.Projects("src").SelectMany(SourceTree.References),
        reference => Assert.Contains(reference, Allowed.Keys));
}
