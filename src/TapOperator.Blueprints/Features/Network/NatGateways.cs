using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>The way from private subnets to the internet.</summary>
internal static class NatGateways
{
    /// <summary>Adds the gateways the spec asks for.</summary>
    /// <param name="region">The region.</param>
    /// <param name="network">Says how many.</param>
    /// <param name="publicSubnets">The subnets they can be in.</param>
    /// <returns>None, one, or one per zone.</returns>
    public static IReadOnlyList<AwsNatGateway> Of(RegionContext region, NetworkSpec network, IReadOnlyList<AwsSubnet> publicSubnets) =>
        [.. publicSubnets.Take(Count(network, region.Region)).Select((subnet, zone) => Gateway(region, subnet, zone))];

    /// <summary>How many zones share one in a region: its own setting, else the network's.</summary>
    public static NatGatewayMode Mode(NetworkSpec network, RegionSpec region) => region.Overrides?.NatGateway ?? network.NatGateway;

    /// <summary>How many a region has.</summary>
    public static int Count(NetworkSpec network, RegionSpec region) => (Mode(network, region), network.Subnets.Public) switch
    {
        (_, null) => 0,
        (NatGatewayMode.Shared, _) => 1,
        (NatGatewayMode.PerAvailabilityZone, _) => Zones.Count(region, network),
        _ => 0,
    };

    private static AwsNatGateway Gateway(RegionContext region, AwsSubnet subnet, int zone)
    {
        var name = region.Name($"nat-{zone + 1}");
        var address = region.Stack.Add(new AwsEip(LocalNames.Of("nat", zone)) { Domain = "vpc" }, name);
        return region.Stack.Add(new AwsNatGateway(LocalNames.Of("main", zone)) { SubnetId = subnet.Id, AllocationId = address.Id }, name);
    }
}
