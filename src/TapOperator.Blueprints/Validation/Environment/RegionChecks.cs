using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>Regions are known to AWS, allowed by residency, and the primary is one of them.</summary>
internal static class RegionChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        for (var i = 0; i < spec.Regions.Count; i++)
        {
            var name = spec.Regions[i].Name;
            var path = $"spec.regions[{i}].name";
            if (name.Length > 0 && !AwsRegions.All.Contains(name))
            {
                yield return new Problem(path, $"{RegionRules.KnownMessage} \"{name}\"", Nearest(name));
            }

            if (spec.Residency is { AllowedRegions: { Count: > 0 } allowed } && !allowed.Contains(name))
            {
                yield return new Problem(path, $"{RegionRules.ResidencyMessage}: \"{name}\"",
                    $"take the region out, or allow it; allowed are {string.Join(", ", allowed)}");
            }
        }

        if (spec.PrimaryRegion is { } primary && spec.Regions.All(region => region.Name != primary))
        {
            yield return new Problem("spec.primaryRegion", RegionRules.PrimaryInRegionsMessage,
                $"add \"{primary}\" to spec.regions, or name one of {string.Join(", ", spec.Regions.Select(region => region.Name))}");
        }
    }

    private static string Nearest(string name) =>
        TextDistance.Nearest(name, AwsRegions.All) is { } nearest
            ? $"did you mean {nearest}?"
            : "give the code of a region of AWS's commercial partition, such as eu-west-1";
}
