using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Networks;

/// <summary>A tier of subnets.</summary>
public enum Tier
{
    /// <summary>With a route to the internet gateway.</summary>
    Public,

    /// <summary>Without a route from the internet.</summary>
    Private,

    /// <summary>Without any route out of the VPC.</summary>
    Database,
}

/// <summary>Where one subnet will be.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Zone">The index of the availability zone, from 0.</param>
/// <param name="Range">The range; only after validation is it sure to lie in the VPC.</param>
public sealed record PlannedSubnet(Tier Tier, int Zone, Ipv4Range Range);

/// <summary>
/// Divides a region's range into subnets. A tier without <c>firstBlock</c> begins at its own quarter of the range (the fourth stays free),
/// so that neither another tier nor another zone ever moves a subnet that is there already.
/// </summary>
public static class SubnetLayout
{
    private const int QuarterBits = 2;

    /// <summary>The subnets of all tiers and zones, by tier, then zone.</summary>
    public static IReadOnlyList<PlannedSubnet> Plan(Ipv4Range region, SubnetTiers tiers, int zones) =>
    [
        .. OfTier(Tier.Public, tiers.Public, region, zones),
        .. OfTier(Tier.Private, tiers.Private, region, zones),
        .. OfTier(Tier.Database, tiers.Database, region, zones),
    ];

    private static IEnumerable<PlannedSubnet> OfTier(Tier tier, SubnetTier? settings, Ipv4Range region, int zones)
    {
        if (settings is null)
            yield break;

        var size = new Ipv4Range(0, settings.PrefixLength).Size;
        var start = region.Start + (settings.FirstBlock is { } block ? block * size : (int)tier * (region.Size >> QuarterBits));
        for (var zone = 0; zone < zones; zone++)
            yield return new PlannedSubnet(tier, zone, new Ipv4Range(start + (zone * size), settings.PrefixLength));
    }
}
