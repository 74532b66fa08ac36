using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Connections between the VPCs of all regions.</summary>
public sealed class PeeringTests
{
    [Fact]
    public void Every_pair_is_connected_once_asked_in_one_region_and_accepted_in_the_other()
    {
        var compilation = Compile();

        Assert.Equal(
            ["ap_south_1_us_east_1", "ap_south_1_us_west_2", "us_east_1_us_west_2"],
            Of(compilation, "aws_vpc_peering_connection").Select(connection => connection.LocalName));
        var connection = Of(compilation, "aws_vpc_peering_connection").First();
        Assert.Equal(("ap_south_1", "us-east-1"), (connection.ProviderAlias, connection.LiteralOf("peer_region")));
        Assert.Null(Of(compilation, "aws_vpc_peering_connection_accepter").First().ProviderAlias);
    }

    [Fact]
    public void Routes_lead_both_ways_from_public_and_private_subnets_and_never_from_databases()
    {
        var routes = Of(Compile(), "aws_route").Where(route => route.LocalName.Contains("us_east_1", StringComparison.Ordinal) && route.LocalName.Contains("us_west_2", StringComparison.Ordinal))
            .Select(route => route.Render()).Select(route => $"{route["route_table_id"]} {route["destination_cidr_block"]}");

        Assert.Equal(
            [
                "${var.us_east_1_route_table_public_id} 10.1.0.0/16", "${var.us_east_1_route_table_private_1_id} 10.1.0.0/16",
                "${var.us_west_2_route_table_public_id} 10.0.0.0/16", "${var.us_west_2_route_table_private_1_id} 10.0.0.0/16",
            ],
            routes);
    }

    [Fact]
    public void Every_table_that_a_route_is_for_is_given_out_by_its_region()
    {
        var compilation = Compile(e => (e.Spec.Network!.NatGateway, e.Spec.Network.Ipv6) = (NatGatewayMode.PerAvailabilityZone, true));

        Assert.Equal(3 * 2 * 3 * 2, Of(compilation, "aws_route").Count);
        foreach (var input in compilation.Global!.Inputs)
            Assert.Contains(compilation.Regions.Single(region => region.Stack == input.FromStack).Outputs, output => output.Name == input.Output);
    }

    [Fact]
    public void The_order_of_the_regions_is_of_no_account()
    {
        static string[] Addresses(Compilation compilation) => [.. compilation.Global!.Resources.Select(resource => $"{resource.Address} {resource.ProviderAlias}").Order(StringComparer.Ordinal)];

        Assert.Equal(Addresses(Compile()), Addresses(Compile(e => e.Spec.Regions = [.. e.Spec.Regions.Reverse()])));
    }

    [Fact]
    public void Names_lead_to_private_addresses_on_both_sides()
    {
        var options = Of(Compile(), "aws_vpc_peering_connection_options").Select(side => side.Render()).ToList();

        Assert.Equal(3, options.Count(side => (bool?)side["requester"]?["allow_remote_vpc_dns_resolution"] is true));
        Assert.Equal(3, options.Count(side => (bool?)(side["accepter"] as JsonObject)?["allow_remote_vpc_dns_resolution"] is true));
    }

    private static Compilation Compile(Action<TapEnvironment>? change = null) => Sample.Compile(Sample.SecureMultiRegion, e =>
    {
        e.Spec.Network!.Peering = PeeringMode.FullMesh;
        change?.Invoke(e);
    });

    private static List<Resource> Of(Compilation compilation, string type) => [.. compilation.Global!.Resources.Where(resource => resource.ElementType == type)];
}
