using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Networks;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>The second stack of a dual-stack network: Amazon gives a VPC a /56, which holds 256 subnets of /64, the only size there is (VPC user guide, "IPv6 VPC CIDR blocks").</summary>
internal static class Ipv6
{
    /// <summary>Any address.</summary>
    public const string Everywhere = "::/0";

    private const int BitsFromVpcToSubnet = 8;

    // As with IPv4, every tier has a quarter of the range, so that no other tier or zone ever moves a subnet.
    private const int SubnetsPerTier = 64;

    /// <summary>The range of a subnet.</summary>
    /// <param name="vpc">Has the range that only AWS knows.</param>
    /// <param name="planned">Tier and zone.</param>
    public static Value<string> RangeOf(AwsVpc vpc, PlannedSubnet planned) =>
        Value<string>.Expression($"cidrsubnet({vpc.Address}.ipv6_cidr_block, {BitsFromVpcToSubnet}, {((int)planned.Tier * SubnetsPerTier) + planned.Zone})");

    /// <summary>Lets private subnets call out and nobody call in: what NAT does for IPv4, free of charge.</summary>
    public static void PrivateWayOut(RegionContext region, AwsVpc vpc, IReadOnlyList<AwsRouteTable> tables)
    {
        var gateway = region.Stack.Add(new AwsEgressOnlyInternetGateway("main") { VpcId = vpc.Id }, region.Name("egress-only-gateway"));
        foreach (var table in tables)
            region.Stack.Add(new AwsRoute($"{table.LocalName}_ipv6") { RouteTableId = table.Id, DestinationIpv6CidrBlock = Everywhere, EgressOnlyGatewayId = gateway.Id });
    }
}
