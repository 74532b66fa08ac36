using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>AWS Config: a recorder unless somebody else's is there, and the rules.</summary>
internal static class Configuration
{
    /// <summary>Adds recorder and rules.</summary>
    /// <returns>What further rules must wait for; null where AWS Config is not asked for.</returns>
    public static IReadOnlyList<Element>? Build(RegionContext region, RegionKeys keys)
    {
        if (region.Spec.Compliance?.Config is not { } config || !(region.IsPrimary || config.EveryRegion))
            return null;
        IReadOnlyList<Element> recorder = OwnRecorder(region, config) ? [ConfigRecorder.Add(region, keys)] : [];
        foreach (var rule in config.Rules)
            Rule(region, rule, recorder);
        return recorder;
    }

    private static bool OwnRecorder(RegionContext region, ConfigSpec config) => config.Recorder switch
    {
        ConfigRecorderMode.Managed => true,
        ConfigRecorderMode.Existing => false,
        // Elsewhere nobody has looked: AWS refuses a second one.
        _ => !region.IsPrimary || !region.Environment.Facts.ForeignConfigRecorder,
    };

    private static void Rule(RegionContext region, string rule, IReadOnlyList<Element> recorder)
    {
        var word = rule.ToLowerInvariant();
        var name = region.Name(word.Replace('_', '-'));
        region.Stack.Add(
            new AwsConfigConfigRule(word) { Name = name, Source = new() { Owner = "AWS", SourceIdentifier = rule }, DependsOn = recorder },
            name);
    }
}
