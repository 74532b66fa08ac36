using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Blueprints.Networks;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>The region's VPC with its subnets, routes, endpoints, flow logs and security groups.</summary>
internal static class NetworkComponent
{
    /// <summary>Adds the network.</summary>
    /// <returns>The network; null when it is not asked for.</returns>
    public static NetworkParts? Build(RegionContext region, RegionKeys keys)
    {
        if (region.Spec.Network is not { } network)
            return null;
        var vpc = Vpc(region, network);
        var zones = Zones.Of(region, network);
        var plan = Plan(region, network, zones.Names.Count);
        List<AwsSubnet> Of(Tier tier) => [.. plan.Where(s => s.Tier == tier).Select(s => Subnet(region, network, vpc, s, zones))];
        List<AwsSubnet> open = Of(Tier.Public), inner = Of(Tier.Private), database = Of(Tier.Database);

        List<AwsRouteTable> tables = [];
        if (open.Count > 0)
            tables.Add(Routes.Public(region, network, vpc, open));
        if (inner.Count > 0)
        {
            var own = Routes.Private(region, vpc, inner, NatGateways.Of(region, network, open));
            tables.AddRange(own);
            if (network.Ipv6)
                Ipv6.PrivateWayOut(region, vpc, own);
        }

        if (database.Count > 0)
            tables.Add(Routes.Isolated(region, vpc, database));
        region.Stack.Output(WellKnownOutputs.VpcId, vpc.Id);
        if (network.Peering is not PeeringMode.None)
            ForPeers(region, network, vpc, tables);

        var api = Endpoints.Build(region, network, vpc, tables, inner);
        FlowLogs.Build(region, keys, network.FlowLogs, vpc);
        return new NetworkParts(vpc, new SubnetParts(open, inner, database.Count > 0 ? database : inner), SecurityGroups.Build(region, network, vpc), api);
    }

    private static AwsVpc Vpc(RegionContext region, NetworkSpec network)
    {
        var name = region.Name(Services.Vpc);
        var vpc = region.Stack.Add(new AwsVpc("main") { CidrBlock = region.Region.Cidr, EnableDnsHostnames = true, EnableDnsSupport = true, AssignGeneratedIpv6CidrBlock = network.Ipv6 ? true : null }, name);
        // Taking the default group over without rules empties it: nothing talks by accident.
        region.Stack.Add(new AwsDefaultSecurityGroup("main") { VpcId = vpc.Id }, $"{name}-default");
        return vpc;
    }

    private static void ForPeers(RegionContext region, NetworkSpec network, AwsVpc vpc, List<AwsRouteTable> tables)
    {
        foreach (var table in Routes.Connected(network, region.Region))
            region.Stack.Output(WellKnownOutputs.RouteTableId(table), tables.Single(made => made.LocalName == table).Id);
        if (network.Ipv6)
            region.Stack.Output(WellKnownOutputs.Ipv6Range, vpc.Ref.Ipv6CidrBlock);
    }

    private static IReadOnlyList<PlannedSubnet> Plan(RegionContext region, NetworkSpec network, int zones) =>
        Ipv4Range.TryParse(region.Region.Cidr, out var range)
            ? SubnetLayout.Plan(range, network.Subnets, zones)
            : throw new ArgumentException($"Region {region.Region.Name} has no valid range; validate the environment first.", nameof(region));

    private static AwsSubnet Subnet(RegionContext region, NetworkSpec network, AwsVpc vpc, PlannedSubnet planned, Zones zones)
    {
        var tier = LocalNames.Of(planned.Tier);
        return region.Stack.Add(
            new AwsSubnet(LocalNames.Of(planned.Tier, planned.Zone))
            {
                VpcId = vpc.Id,
                CidrBlock = planned.Range.ToString(),
                AvailabilityZone = zones.Names[planned.Zone],
                // Who needs a public address asks for one itself.
                MapPublicIpOnLaunch = false,
                Ipv6CidrBlock = network.Ipv6 ? Ipv6.RangeOf(vpc, planned) : null,
                // An IPv6 address is reached from outside only where the route leads to the internet gateway: not in private subnets.
                AssignIpv6AddressOnCreation = network.Ipv6 && planned.Tier is Tier.Private ? true : null,
                Lifecycle = zones.Lifecycle,
            },
            region.Name($"{tier}-{planned.Zone + 1}"));
    }
}
