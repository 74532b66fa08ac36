using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Networks;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Route tables; every subnet is associated with one by name, none relies on the VPC's main table.</summary>
internal static class Routes
{
    /// <summary>One table for all public subnets, with the internet gateway as default route.</summary>
    public static AwsRouteTable Public(RegionContext region, NetworkSpec network, AwsVpc vpc, IReadOnlyList<AwsSubnet> subnets)
    {
        var gateway = region.Stack.Add(new AwsInternetGateway("main") { VpcId = vpc.Id }, region.Name("internet-gateway"));
        var table = Table(region, vpc, "public");
        region.Stack.Add(new AwsRoute("public") { RouteTableId = table.Id, DestinationCidrBlock = SecurityGroupRules.Everywhere, GatewayId = gateway.Id });
        if (network.Ipv6)
            region.Stack.Add(new AwsRoute("public_ipv6") { RouteTableId = table.Id, DestinationIpv6CidrBlock = Ipv6.Everywhere, GatewayId = gateway.Id });
        Associate(region, Tier.Public, subnets, [table]);
        return table;
    }

    /// <summary>One table for the private subnets, or one per zone when each has its own NAT gateway.</summary>
    public static IReadOnlyList<AwsRouteTable> Private(RegionContext region, AwsVpc vpc, IReadOnlyList<AwsSubnet> subnets, IReadOnlyList<AwsNatGateway> gateways)
    {
        List<AwsRouteTable> tables = [];
        for (var zone = 0; zone < PrivateTables(gateways.Count); zone++)
            tables.Add(Table(region, vpc, LocalNames.Of(Tier.Private, zone)));
        for (var zone = 0; zone < gateways.Count; zone++)
        {
            region.Stack.Add(new AwsRoute(LocalNames.Of(Tier.Private, zone))
            {
                RouteTableId = tables[zone].Id,
                DestinationCidrBlock = SecurityGroupRules.Everywhere,
                NatGatewayId = gateways[zone].Id,
            });
        }

        Associate(region, Tier.Private, subnets, tables);
        return tables;
    }

    /// <summary>One table without any route out of the VPC.</summary>
    public static AwsRouteTable Isolated(RegionContext region, AwsVpc vpc, IReadOnlyList<AwsSubnet> subnets)
    {
        var table = Table(region, vpc, "database");
        Associate(region, Tier.Database, subnets, [table]);
        return table;
    }

    /// <summary>Names inside the program of the tables that lead to other VPCs: those of databases lead nowhere.</summary>
    public static IEnumerable<string> Connected(NetworkSpec network, RegionSpec region)
    {
        if (network.Subnets.Public is not null)
            yield return LocalNames.Of(Tier.Public);
        if (network.Subnets.Private is null)
            yield break;
        for (var zone = 0; zone < PrivateTables(NatGateways.Count(network, region)); zone++)
            yield return LocalNames.Of(Tier.Private, zone);
    }

    private static int PrivateTables(int gateways) => Math.Max(1, gateways);

    private static AwsRouteTable Table(RegionContext region, AwsVpc vpc, string localName) =>
        region.Stack.Add(new AwsRouteTable(localName) { VpcId = vpc.Id }, region.Name(localName.Replace('_', '-') + "-routes"));

    private static void Associate(RegionContext region, Tier tier, IReadOnlyList<AwsSubnet> subnets, List<AwsRouteTable> tables)
    {
        for (var zone = 0; zone < subnets.Count; zone++)
            region.Stack.Add(new AwsRouteTableAssociation(LocalNames.Of(tier, zone)) { SubnetId = subnets[zone].Id, RouteTableId = tables[zone % tables.Count].Id });
    }
}
