using TapOperator.Blueprints.Networks;
using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Address ranges: every region has one when there is a network, and no two overlap.</summary>
internal static class RangeChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var regions = environment.Spec.Regions;
        for (var i = 0; i < regions.Count; i++)
        {
            var path = $"spec.regions[{i}].cidr";
            if (string.IsNullOrEmpty(regions[i].Cidr) && environment.Spec.Network is not null)
            {
                yield return new Problem(path, RegionRules.NetworkNeedsCidrsMessage,
                    $"give {regions[i].Name} a range that no other region has, such as 10.{i}.0.0/16");
            }

            for (var j = 0; j < i; j++)
            {
                if (regions[i].Name != regions[j].Name && Ipv4Range.TryParse(regions[i].Cidr, out var one)
                    && Ipv4Range.TryParse(regions[j].Cidr, out var other) && one.Overlaps(other))
                {
                    yield return new Problem(path, RegionRules.CidrsDisjointMessage,
                        $"{one} of {regions[i].Name} and {other} of {regions[j].Name} share addresses: change one of them");
                }
            }
        }
    }
}
