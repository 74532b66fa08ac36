using Xunit;

namespace TapOperator.Tests.ArchitectureRules;

/// <summary>Namespaces are folders; between them, dependence goes one way.</summary>
public sealed class CircleTests
{
    public static TheoryData<string> Assemblies =>
    [
        "TapOperator.Entities", "TapOperator.Programs", "TapOperator.Blueprints", "TapOperator.Automation", "TapOperator.Runtime", "tapoperator",
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_folder_depends_on_itself_by_way_of_others(string assembly)
    {
        var graph = new NamespaceGraph(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        Assert.Empty(graph.Namespaces.Select(graph.CircleFrom).OfType<IReadOnlyList<string>>().Select(circle => string.Join(" -> ", circle)));
    }
}
