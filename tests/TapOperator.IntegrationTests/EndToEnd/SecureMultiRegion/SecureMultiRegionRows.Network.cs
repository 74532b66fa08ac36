using System.Text.Json.Nodes;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>S1.7 to S1.9: VPC, flow logs, security groups.</summary>
public abstract partial class SecureMultiRegionRows
{
    [Fact]
    public async Task S1_07_each_vpc_has_dns_public_and_private_subnets_over_zones_and_a_way_to_the_internet()
    {
        foreach (var region in Regions)
        {
            var vpc = (await Aws.VpcAsync(region)).Text("VpcId");
            Assert.Equal(vpc, RegionStatus(region, "vpcId"));
            foreach (var (attribute, member) in new[] { ("enableDnsSupport", "EnableDnsSupport"), ("enableDnsHostnames", "EnableDnsHostnames") })
                Assert.True((await Aws.CallAsync("ec2", region, "describe_vpc_attribute", new { VpcId = vpc, Attribute = attribute }))[member]!["Value"]!.GetValue<bool>());

            var gateway = Assert.Single(await Aws.ListAsync("ec2", region, "describe_internet_gateways", "InternetGateways"),
                candidate => candidate["Attachments"]!.AsArray().Any(attachment => attachment!["VpcId"]!.ToString() == vpc));
            var subnets = await InVpcAsync("describe_subnets", "Subnets", region, vpc);
            var tables = await InVpcAsync("describe_route_tables", "RouteTables", region, vpc);
            var publicSubnets = tables.Where(table => HasDefaultRouteTo(table, gateway.Text("InternetGatewayId"))).SelectMany(AssociatedSubnets).ToHashSet();
            var zones = subnets.ToLookup(subnet => publicSubnets.Contains(subnet.Text("SubnetId")), subnet => subnet.Text("AvailabilityZone"));
            Assert.True(zones[true].Distinct().Count() >= 2, $"{region}: public subnets in {string.Join(',', zones[true])}");
            Assert.True(zones[false].Distinct().Count() >= 2, $"{region}: private subnets in {string.Join(',', zones[false])}");
            Assert.All(subnets, subnet => Assert.False(subnet["MapPublicIpOnLaunch"]!.GetValue<bool>()));
        }
    }

    [Fact]
    public async Task S1_08_flow_logs_go_to_a_log_group_encrypted_by_the_regions_key()
    {
        foreach (var region in Regions)
        {
            var vpc = (await Aws.VpcAsync(region)).Text("VpcId");
            var flowLog = Assert.Single(await Aws.ListAsync("ec2", region, "describe_flow_logs", "FlowLogs"), log => log.Text("ResourceId") == vpc);
            Assert.Equal(("ALL", "cloud-watch-logs"), (flowLog.Text("TrafficType"), flowLog.Text("LogDestinationType")));
            var name = flowLog.Text("LogGroupName") is { Length: > 0 } given ? given : flowLog.Text("LogDestination").Split(":log-group:")[1].TrimEnd('*', ':');
            var group = Assert.Single(await Aws.ListAsync("logs", region, "describe_log_groups", "logGroups", new { logGroupNamePrefix = name }));
            Assert.Equal((await KeyOfAsync(region)).Text("Arn"), group.Text("kmsKeyId"));
            Assert.Equal("90", group.Text("retentionInDays"));
        }
    }

    [Fact]
    public async Task S1_09_security_groups_refer_to_groups_and_only_the_load_balancers_is_open()
    {
        foreach (var region in Regions)
        {
            var vpc = (await Aws.VpcAsync(region)).Text("VpcId");
            var groups = (await InVpcAsync("describe_security_groups", "SecurityGroups", region, vpc)).Where(group => group.Text("GroupName") != "default").ToList();
            var alb = Assert.Single(groups, group => group.Text("GroupName") == Named("alb", region));
            var instances = Assert.Single(groups, group => group.Text("GroupName") == Named("app", region));
            var database = Assert.Single(groups, group => group.Text("GroupName") == Named("database", region));

            Assert.Equal(["203.0.113.0/24"], Ranges(alb));
            Assert.Equal([alb.Text("GroupId")], Sources(instances));
            Assert.Contains(instances.Text("GroupId"), Sources(database));
            Assert.Empty(Ranges(instances));
            Assert.Empty(Ranges(database));
            Assert.All(database["IpPermissions"]!.AsArray(), permission => Assert.Equal("5432", permission!["FromPort"]!.ToString()));

            var defaultGroup = Assert.Single(await InVpcAsync("describe_security_groups", "SecurityGroups", region, vpc), group => group.Text("GroupName") == "default");
            Assert.Empty(defaultGroup["IpPermissions"]!.AsArray());
        }
    }

    private Task<IReadOnlyList<JsonNode>> InVpcAsync(string operation, string member, string region, string vpc) =>
        Aws.ListAsync("ec2", region, operation, member, new { Filters = new[] { new { Name = "vpc-id", Values = new[] { vpc } } } });

    private static bool HasDefaultRouteTo(JsonNode table, string gateway) =>
        table["Routes"]!.AsArray().Any(route => route!["DestinationCidrBlock"]?.ToString() == "0.0.0.0/0" && route["GatewayId"]?.ToString() == gateway);

    private static IEnumerable<string> AssociatedSubnets(JsonNode table) =>
        table["Associations"]!.AsArray().Select(association => association!["SubnetId"]?.ToString()).OfType<string>();

    private static IReadOnlyList<string> Ranges(JsonNode group) =>
        [.. group["IpPermissions"]!.AsArray().SelectMany(permission => permission!["IpRanges"]!.AsArray()).Select(range => range!["CidrIp"]!.ToString()).Distinct()];

    private static IReadOnlyList<string> Sources(JsonNode group) =>
        [.. group["IpPermissions"]!.AsArray().SelectMany(permission => permission!["UserIdGroupPairs"]!.AsArray()).Select(pair => pair!["GroupId"]!.ToString()).Distinct()];
}
