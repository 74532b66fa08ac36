using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Connects the VPCs of every two regions, with routes in both directions.</summary>
internal static class Peering
{
    /// <summary>Adds connections and routes.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Network is not { Peering: PeeringMode.FullMesh } network)
            return;
        // By name and not as the spec lists them: who asks and who accepts must not change with the order of a list.
        List<RegionSpec> regions = [.. global.Spec.Regions];
        regions.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        for (var i = 0; i < regions.Count; i++)
        {
            for (var j = i + 1; j < regions.Count; j++)
            {
                var (requester, accepter) = (regions[i], regions[j]);
                var connection = Connect(global, requester.Name, accepter.Name);
                Lead(global, network, requester, accepter, connection);
                Lead(global, network, accepter, requester, connection);
            }
        }
    }

    /// <returns>The id of the connection, known once it is active.</returns>
    private static Value<string> Connect(GlobalContext global, string requester, string accepter)
    {
        var local = Identifier.From($"{requester}_{accepter}");
        var name = global.Environment.Names.Of(NameKind.General, Services.Peering(accepter), requester);
        var connection = global.Stack.Add(
            new AwsVpcPeeringConnection(local)
            {
                ProviderAlias = global.In(requester),
                VpcId = global.Stack.Input(requester, WellKnownOutputs.VpcId),
                PeerVpcId = global.Stack.Input(accepter, WellKnownOutputs.VpcId),
                PeerRegion = accepter,
                AutoAccept = false,
            },
            name);
        var active = global.Stack.Add(
            new AwsVpcPeeringConnectionAccepter(local) { ProviderAlias = global.In(accepter), VpcPeeringConnectionId = connection.Id, AutoAccept = true }, name);
        // Each side is set in its own region, so that names lead to private addresses over the connection.
        global.Stack.Add(new AwsVpcPeeringConnectionOptions($"{local}_requester")
        {
            ProviderAlias = global.In(requester),
            VpcPeeringConnectionId = active.Id,
            Requester = new() { AllowRemoteVpcDnsResolution = true },
        });
        global.Stack.Add(new AwsVpcPeeringConnectionOptions($"{local}_accepter")
        {
            ProviderAlias = global.In(accepter),
            VpcPeeringConnectionId = active.Id,
            Accepter = new() { AllowRemoteVpcDnsResolution = true },
        });
        return active.Id;
    }

    private static void Lead(GlobalContext global, NetworkSpec network, RegionSpec from, RegionSpec to, Value<string> connection)
    {
        foreach (var table in Routes.Connected(network, from))
        {
            Add($"{from.Name}_{table}_to_{to.Name}", table).DestinationCidrBlock = to.Cidr;
            if (network.Ipv6)
                Add($"{from.Name}_{table}_to_{to.Name}_ipv6", table).DestinationIpv6CidrBlock = global.Stack.Input(to.Name, WellKnownOutputs.Ipv6Range);
        }

        AwsRoute Add(string local, string table) => global.Stack.Add(new AwsRoute(Identifier.From(local))
        {
            ProviderAlias = global.In(from.Name),
            RouteTableId = global.Stack.Input(from.Name, WellKnownOutputs.RouteTableId(table)),
            VpcPeeringConnectionId = connection,
        });
    }
}
