using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>Networks of which every two are connected.</summary>
internal static class FullMesh
{
    /// <summary>Each connection is active and answers with private names, and every table of subnets leads to every other network, by IPv4 and IPv6.</summary>
    /// <param name="aws">What answers.</param>
    /// <param name="ranges">Region and IPv4 range of each network.</param>
    public static async Task AssertAsync(AwsProbe aws, IReadOnlyDictionary<string, string> ranges)
    {
        foreach (var region in ranges.Keys)
        {
            var connections = (await aws.ListAsync("ec2", region, "describe_vpc_peering_connections", "VpcPeeringConnections")).ToDictionary(connection => OtherSide(connection, region));
            Assert.Equal(ranges.Keys.Where(other => other != region).Order(), connections.Keys.Order());
            Assert.All(connections.Values, connection => Assert.Equal("active", connection["Status"].Text("Code")));
            Assert.All(connections.Values, connection => Assert.All(
                ["RequesterVpcInfo", "AccepterVpcInfo"],
                side => Assert.True(connection[side]!["PeeringOptions"]!["AllowDnsResolutionFromRemoteVpc"]!.GetValue<bool>())));

            var tables = await aws.TablesAsync(region);
            Assert.Equal((await aws.InVpcAsync(region, "describe_subnets", "Subnets")).Count, tables.Sum(table => table.Subnets().Count()));
            foreach (var (other, connection) in connections)
            {
                var wanted = new[] { ranges[other], (await aws.VpcAsync(other)).Ipv6Range() };
                Assert.All(tables, table => Assert.Equal(
                    wanted.Order(StringComparer.Ordinal),
                    table.Routes().Where(route => route.Text("VpcPeeringConnectionId") == connection.Text("VpcPeeringConnectionId")).Select(route => route.Destination()).Order(StringComparer.Ordinal)));
            }
        }
    }

    private static string OtherSide(JsonNode connection, string region) =>
        new[] { "RequesterVpcInfo", "AccepterVpcInfo" }.Select(side => connection[side].Text("Region")).Single(side => side != region);
}
