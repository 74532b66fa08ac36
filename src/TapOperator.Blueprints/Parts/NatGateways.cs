using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Parts;

/// <summary>The way from private subnets to the internet.</summary>
internal static class NatGateways
{
    /// <summary>Adds the gateways the spec asks for.</summary>
    /// <param name="region">The region.</param>
    /// <param name="network">Says how many.</param>
    /// <param name="publicSubnets">The subnets they can be in.</param>
    /// <returns>None, one, or one per zone.</returns>
    public static IReadOnlyList<AwsNatGateway> Of(RegionContext region, NetworkSpec network, IReadOnlyList<AwsSubnet> publicSubnets)
    {
        var count = (region.Region.Overrides?.NatGateway ?? network.NatGateway) switch
        {
            NatGatewayMode.Shared => Math.Min(1, publicSubnets.Count),
            NatGatewayMode.PerAvailabilityZone => publicSubnets.Count,
            _ => 0,
        };
        return [.. publicSubnets.Take(count).Select((subnet, zone) => Gateway(region, subnet, zone))];
    }

    private static AwsNatGateway Gateway(RegionContext region, AwsSubnet subnet, int zone)
    {
        var name = region.Name($"nat-{zone + 1}");
        var address = region.Stack.Add(new AwsEip(LocalNames.Of("nat", zone)) { Domain = "vpc" }, name);
        return region.Stack.Add(new AwsNatGateway(LocalNames.Of("main", zone)) { SubnetId = subnet.Id, AllocationId = address.Id }, name);
    }
}
