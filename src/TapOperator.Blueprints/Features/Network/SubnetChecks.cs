using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Networks;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>The subnets of every tier fit into the region's range and do not overlap.</summary>
internal static class SubnetChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Network is not { } network)
        {
            return [];
        }

        IEnumerable<Problem> none = network.Subnets is { Public: null, Private: null, Database: null }
            ? [new Problem("spec.network.subnets", "no tier of subnets is named",
                "name at least private: {}, or leave subnets out for public and private ones")]
            : [];
        return none.Concat(environment.Spec.Regions.SelectMany(region => OfRegion(region, network)));
    }

    private static IEnumerable<Problem> OfRegion(RegionSpec region, NetworkSpec network)
    {
        if (!Ipv4Range.TryParse(region.Cidr, out var range))
        {
            yield break;
        }

        var taken = new List<PlannedSubnet>();
        foreach (var subnet in SubnetLayout.Plan(range, network.Subnets, Zones.Count(region, network)))
        {
            var path = $"spec.network.subnets.{PathOf(subnet.Tier)}";
            if (!subnet.Range.IsAligned || !range.Contains(subnet.Range))
            {
                yield return new Problem(path, $"the {PathOf(subnet.Tier)} subnets do not fit into {range} of {region.Name}",
                    "make them smaller (a greater prefixLength), use fewer zones, choose another firstBlock, or give the region a larger cidr");
            }
            else if (taken.Find(other => other.Range.Overlaps(subnet.Range)) is { } other)
            {
                yield return new Problem(path,
                    $"the {PathOf(subnet.Tier)} subnets overlap the {PathOf(other.Tier)} subnets in {range} of {region.Name}",
                    "make them smaller (a greater prefixLength), use fewer zones, or choose another firstBlock");
            }

            taken.Add(subnet);
        }
    }

    private static string PathOf(Tier tier) => tier switch { Tier.Public => "public", Tier.Private => "private", _ => "database" };
}
