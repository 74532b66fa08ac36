using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>Ranges and routes of an environment's networks.</summary>
internal static class NetworkReading
{
    /// <summary>The tables that subnets are associated with by name.</summary>
    public static async Task<IReadOnlyList<JsonNode>> TablesAsync(this AwsProbe aws, string region) =>
        [.. (await aws.InVpcAsync(region, "describe_route_tables", "RouteTables")).Where(table => Subnets(table).Any())];

    /// <summary>The subnets that are associated with a table by name.</summary>
    public static IEnumerable<string> Subnets(this JsonNode table) => table["Associations"]!.AsArray().Select(association => association.Text("SubnetId")).Where(subnet => subnet.Length > 0);

    public static IEnumerable<JsonNode> Routes(this JsonNode table) => table["Routes"]!.AsArray().OfType<JsonNode>();

    /// <summary>The range that a route is for, of IPv4 or of IPv6.</summary>
    public static string Destination(this JsonNode route) => route.Text("DestinationCidrBlock") + route.Text("DestinationIpv6CidrBlock");

    public static string Ipv6Range(this JsonNode vpc) => Assert.Single(vpc["Ipv6CidrBlockAssociationSet"]!.AsArray()).Text("Ipv6CidrBlock");

    /// <summary>What a destination's route leads to from a subnet: igw, nat, eigw, or none.</summary>
    public static string WayOut(this IEnumerable<JsonNode> tables, JsonNode subnet, string destination)
    {
        var way = tables.Single(table => table.Subnets().Contains(subnet.Text("SubnetId"))).Routes().SingleOrDefault(route => route.Destination() == destination);
        return way is null ? "none" : (way.Text("GatewayId") + way.Text("NatGatewayId") + way.Text("EgressOnlyInternetGatewayId")).Split('-')[0];
    }
}
