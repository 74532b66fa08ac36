using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Compiler;

/// <summary>What an environment publishes.</summary>
internal static class Publication
{
    /// <summary>The outputs that users find under names of their own: the regions, and those outputs of the features that the stacks have.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="regions">The programs of its regions.</param>
    /// <param name="global">The global program; null without one.</param>
    /// <param name="features">All features.</param>
    public static IReadOnlyList<PublishedOutput> Of(
        EnvironmentContext environment, IReadOnlyList<StackProgram> regions, StackProgram? global, IReadOnlyList<Feature> features)
    {
        var primary = regions.Single(region => region.Stack == environment.PrimaryRegion);
        var outputs = new List<PublishedOutput> { new(WellKnownOutputs.Regions, primary.Stack, WellKnownOutputs.Regions) };
        foreach (var output in features.SelectMany(feature => feature.Publishes))
        {
            if ((output.IsGlobal ? global : primary) is { } program && program.Outputs.Any(made => made.Name == output.OutputName))
                outputs.Add(new PublishedOutput(output.Name ?? output.OutputName, program.Stack, output.OutputName));
        }

        return outputs;
    }
}
