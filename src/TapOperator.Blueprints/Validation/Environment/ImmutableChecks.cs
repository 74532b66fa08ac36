using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>What names and addresses hang on stays as it was at the first apply.</summary>
internal static class ImmutableChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Status?.Applied is not { } applied)
        {
            yield break;
        }

        var spec = environment.Spec;
        if ((spec.Suffix ?? "") != applied.Suffix)
        {
            yield return Changed("spec.suffix", ImmutableRules.SuffixMessage, applied.Suffix);
        }

        if (spec.PrimaryRegionName() is { Length: > 0 } primary && primary != applied.PrimaryRegion)
        {
            yield return Changed("spec.primaryRegion", ImmutableRules.PrimaryRegionMessage, applied.PrimaryRegion);
        }

        if (applied.State.Length > 0 && spec.Engine.State.ToString() != applied.State)
        {
            yield return Changed("spec.engine.state", ImmutableRules.StatePlaceMessage, applied.State);
        }

        for (var i = 0; i < spec.Regions.Count; i++)
        {
            var region = spec.Regions[i];
            if (applied.Regions.FirstOrDefault(old => old.Name == region.Name) is { } old && old.Cidr.Length > 0 && old.Cidr != (region.Cidr ?? ""))
            {
                yield return Changed($"spec.regions[{i}].cidr", ImmutableRules.RegionCidrMessage, old.Cidr);
            }
        }
    }

    private static Problem Changed(string field, string message, string before) =>
        new(field, message, $"set it back to \"{before}\", or make a new environment");
}
