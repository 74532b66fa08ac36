using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.LoanProcessing;

/// <summary>S5.1, S5.6 to S5.11: network, logs, roles, tags, residency, cost, outputs. The rows are those of docs/systems.md.</summary>
public abstract partial class LoanProcessingRows(LoanProcessingWorld world) : SystemRows(world)
{
    private const string Region = LoanProcessingWorld.Region;

    [Fact]
    public async Task S5_01_three_zones_with_three_tiers_of_subnets_and_one_NAT_gateway()
    {
        var vpc = await Aws.VpcAsync(Region);
        Assert.Equal("10.0.0.0/16", vpc.Text("CidrBlock"));
        var subnets = await Aws.InVpcAsync(Region, "describe_subnets", "Subnets");
        foreach (var first in new[] { 1, 11, 21 })
        {
            var tier = subnets.Where(subnet => TierOf(subnet) == first).ToList();
            Assert.Equal([$"10.0.{first}.0/24", $"10.0.{first + 1}.0/24", $"10.0.{first + 2}.0/24"], tier.Select(subnet => subnet.Text("CidrBlock")).Order(StringComparer.Ordinal));
            Assert.Equal(3, tier.Select(subnet => subnet.Text("AvailabilityZone")).Distinct().Count());
        }

        Assert.Equal(9, subnets.Count);
        var nat = Assert.Single(await Aws.ListAsync("ec2", Region, "describe_nat_gateways", "NatGateways"));
        Assert.Equal("available", nat.Text("State"));
        Assert.Contains(nat.Text("SubnetId"), await SubnetsOfTierAsync(1));
        var tables = await Aws.InVpcAsync(Region, "describe_route_tables", "RouteTables");
        foreach (var subnet in subnets)
        {
            var table = tables.Single(table => table["Associations"]!.AsArray().Any(association => association!["SubnetId"]?.ToString() == subnet.Text("SubnetId")));
            var way = table["Routes"]!.AsArray().SingleOrDefault(route => route!["DestinationCidrBlock"]?.ToString() == "0.0.0.0/0");
            Assert.StartsWith(TierOf(subnet) switch { 1 => "igw-", 11 => "nat-", _ => "none" }, way is null ? "none" : way.Text("GatewayId") + way.Text("NatGatewayId"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S5_06_the_log_groups_of_tasks_and_database_are_encrypted_and_kept_for_365_days()
    {
        var groups = await Aws.ListAsync("logs", Region, "describe_log_groups", "logGroups");
        foreach (var prefix in new[] { "/ecs/", "/aws/rds/cluster/" })
        {
            var ours = groups.Where(group => group.Text("logGroupName").StartsWith(prefix, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(ours);
            Assert.All(ours, group => Assert.Equal(("365", KeyArn(Region)), (group.Text("retentionInDays"), group.Text("kmsKeyId"))));
        }
    }

    [Fact]
    public async Task S5_07_tasks_start_with_one_role_and_run_with_another_that_may_connect_to_the_database()
    {
        var task = await TaskDefinitionAsync();
        var (execution, application) = (task.Text("executionRoleArn").Split('/')[^1], task.Text("taskRoleArn").Split('/')[^1]);
        Assert.NotEqual(execution, application);
        foreach (var name in new[] { execution, application })
        {
            var role = (await Aws.CallAsync("iam", Region, "get_role", new { RoleName = name }))["Role"]!;
            Assert.Contains("ecs-tasks.amazonaws.com", role["AssumeRolePolicyDocument"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Empty(await Aws.ListAsync("iam", Region, "list_attached_role_policies", "AttachedPolicies", new { RoleName = name }));
        }

        var cluster = await DatabaseAsync();
        var connect = Assert.Single(await Aws.StatementsAsync(Region, application));
        Assert.Equal(
            ("rds-db:connect", $"arn:aws:rds-db:{Region}:123456789012:dbuser:{cluster.Text("DbClusterResourceId")}/loans"),
            (connect.Text("Action"), connect.Text("Resource")));
        // The sample's image is public: no right is needed to fetch it.
        var logs = Assert.Single(await Aws.StatementsAsync(Region, execution));
        Assert.Equal("""["logs:CreateLogStream","logs:PutLogEvents"]""", logs["Action"]!.ToJsonString());
        Assert.Contains(":log-group:/ecs/", logs.Text("Resource"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S5_08_every_taggable_resource_carries_the_tags()
    {
        string[] keys = ["Environment", "CostCenter", "ComplianceLevel", "Repository", "Author", "PRNumber", "Team"];
        var ours = (await Aws.TaggedAsync(Region)).Where(resource => resource.Tag("tapoperator.io/stack") == world.StackTag(Region)).ToList();
        Assert.True(ours.Count >= 30, $"only {ours.Count} tagged resources");
        Assert.All(ours, resource => Assert.All(keys, key => Assert.NotEqual((resource.Text("ResourceARN"), key, ""), (resource.Text("ResourceARN"), key, resource.Tag(key)))));
        Assert.All(ours, resource => Assert.Equal("2026-11-22T10:00:00Z", resource.Tag("CreatedAt")));
    }

    [Fact]
    public async Task S5_09_nothing_is_outside_the_region_and_a_manifest_that_names_another_is_refused()
    {
        foreach (var elsewhere in new[] { "eu-west-1", "us-east-1", "eu-central-1" })
            Assert.DoesNotContain(await Aws.TaggedAsync(elsewhere), resource => resource.Text("ResourceARN").Split(':')[3] == elsewhere);
        foreach (var bucket in await Aws.ListAsync("s3", Region, "list_buckets", "Buckets"))
            Assert.Equal(Region, (await Aws.CallAsync("s3", Region, "get_bucket_location", new { Bucket = bucket.Text("Name") })).Text("LocationConstraint"));

        var manifest = (await File.ReadAllTextAsync(World.SamplePath(world.Name), TestContext.Current.CancellationToken))
            .Replace("name: loan-processing\n", "name: elsewhere\n", StringComparison.Ordinal)
            .Replace("- name: eu-west-2\n", "- { name: eu-west-1, cidr: 10.1.0.0/16 }\n  - name: eu-west-2\n", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<Testing.Kubernetes.KubectlException>(() => world.World.ApplyAsync(manifest));
        Assert.Contains("region is not in residency.allowedRegions", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void S5_10_the_status_has_a_monthly_cost_per_component_as_a_range()
    {
        var cost = world.Environment["status"]!["cost"]!;
        Assert.Equal(("149-600 USD", "149", "600"), (cost.Text("monthly"), cost.Text("low"), cost.Text("high")));
        Assert.Equal(
            ["containers 21-104", "database 51-409", "encryption 1-1", "loadBalancer 30-36", "logs 5-9", "network 40-40", "storage 0-0"],
            cost["components"]!.AsArray().Select(component => $"{component.Text("name")} {component.Text("low")}-{component.Text("high")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task S5_11_outputs_are_published()
    {
        var outputs = world.Environment["status"]!["outputs"]!;
        Assert.Equal((await Aws.VpcAsync(Region)).Text("VpcId"), outputs.Text("vpc_id"));
        Assert.Equal((await BalancerAsync()).Text("DNSName"), outputs.Text("alb_dns_name"));
        Assert.Equal((await ServiceAsync()).Text("clusterArn"), outputs.Text("cluster_arn"));
        Assert.Equal((await DatabaseAsync()).Text("Endpoint"), outputs.Text("database_endpoint"));
        var configMap = await world.World.Kubectl.GetAsync($"configmap/{world.Environment["status"]!["outputsConfigMap"]}", world.World.Namespace);
        Assert.All(["vpc_id", "alb_dns_name", "cluster_arn", "database_endpoint"], name => Assert.Equal(outputs.Text(name), configMap["data"]!.Text(name)));
    }

    /// <summary>The tier by its first block: 1, 11 or 21.</summary>
    private static int TierOf(JsonNode subnet) => int.Parse(subnet.Text("CidrBlock").Split('.')[2], System.Globalization.CultureInfo.InvariantCulture) / 10 * 10 + 1;

    private async Task<IReadOnlyList<string>> SubnetsOfTierAsync(int first) =>
        [.. (await Aws.InVpcAsync(Region, "describe_subnets", "Subnets")).Where(subnet => TierOf(subnet) == first).Select(subnet => subnet.Text("SubnetId")).Order(StringComparer.Ordinal)];
}
