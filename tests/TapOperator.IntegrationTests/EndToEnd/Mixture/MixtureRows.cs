using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Mixture;

/// <summary>Components are put together by the manifest: what no system has side by side works side by side.</summary>
[Collection("Mixture")]
public sealed class MixtureRows(MixtureWorld world) : SystemRows(world), IClassFixture<MixtureWorld>
{
    private static IReadOnlyList<string> Regions => [.. MixtureWorld.Ranges.Keys];

    [Fact]
    public Task Mixed_1_the_networks_are_connected_with_routes_both_ways() => FullMesh.AssertAsync(Aws, MixtureWorld.Ranges);

    [Fact]
    public async Task Mixed_2_containers_run_in_the_private_subnets_of_both_regions_behind_a_dual_stack_balancer()
    {
        foreach (var region in Regions)
        {
            var service = await Aws.ServiceAsync(region);
            Assert.Equal(("ACTIVE", "FARGATE", "1"), (service.Text("status"), service.Text("launchType"), service.Text("desiredCount")));
            var (tables, network) = (await Aws.TablesAsync(region), service["networkConfiguration"]!["awsvpcConfiguration"]!);
            var places = (await Aws.InVpcAsync(region, "describe_subnets", "Subnets")).Where(subnet => Texts(network["subnets"]).Contains(subnet.Text("SubnetId"))).ToList();
            Assert.Equal(2, places.Select(subnet => subnet.Text("AvailabilityZone")).Distinct().Count());
            Assert.All(places, subnet => Assert.Equal(("nat", "eigw"), (tables.WayOut(subnet, "0.0.0.0/0"), tables.WayOut(subnet, "::/0"))));

            var balancer = Assert.Single(await Aws.ListAsync("elbv2", region, "describe_load_balancers", "LoadBalancers"));
            Assert.Equal(("internet-facing", "dualstack"), (balancer.Text("Scheme"), balancer.Text("IpAddressType")));
            var listeners = await Aws.ListAsync("elbv2", region, "describe_listeners", "Listeners", new { LoadBalancerArn = balancer.Text("LoadBalancerArn") });
            var forward = Assert.Single(Assert.Single(listeners, listener => listener.Text("Protocol") == "HTTPS")["DefaultActions"]!.AsArray());
            Assert.Equal(forward.Text("TargetGroupArn"), Assert.Single(service["loadBalancers"]!.AsArray()).Text("targetGroupArn"));

            var tasks = Assert.Single(await Aws.ListAsync("ec2", region, "describe_security_groups", "SecurityGroups", new { GroupIds = new[] { Assert.Single(Texts(network["securityGroups"])) } }));
            var allowed = Assert.Single(tasks["IpPermissions"]!.AsArray())!;
            Assert.Equal(("8080", Assert.Single(Texts(balancer["SecurityGroups"]))), (allowed.Text("FromPort"), Assert.Single(allowed["UserIdGroupPairs"]!.AsArray()).Text("GroupId")));
        }
    }

    [Fact]
    public async Task Mixed_3_each_region_has_its_own_Aurora_under_its_own_key_for_its_own_tasks()
    {
        foreach (var region in Regions)
        {
            var cluster = Assert.Single(await Aws.ListAsync("rds", region, "describe_db_clusters", "DBClusters"));
            Assert.Equal(("aurora-mysql", "available"), (cluster.Text("Engine"), cluster.Text("Status")));
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, cluster.Text("KmsKeyId"))).Text("Arn"));
            var instance = Assert.Single(await Aws.ListAsync("rds", region, "describe_db_instances", "DBInstances"));
            Assert.Equal(("db.serverless", cluster.Text("DBClusterIdentifier")), (instance.Text("DBInstanceClass"), instance.Text("DBClusterIdentifier")));
            Assert.Equal(cluster.Text("Endpoint"), world.RegionStatus(region)["endpoints"].Text("database"));

            var role = (await Aws.TaskDefinitionAsync(region)).Text("taskRoleArn").Split('/')[^1];
            var connect = Assert.Single(await Aws.StatementsAsync(region, role), statement => statement.Text("Action") == "rds-db:connect");
            Assert.Equal($"arn:aws:rds-db:{region}:123456789012:dbuser:{cluster.Text("DbClusterResourceId")}/orders", connect.Text("Resource"));
        }
    }

    [Fact]
    public async Task Mixed_4_the_global_table_has_a_replica_in_each_region_under_its_key()
    {
        var name = Assert.Single(await Aws.ListAsync("dynamodb", Regions[0], "list_tables", "TableNames")).ToString();
        foreach (var region in Regions)
        {
            var table = (await Aws.CallAsync("dynamodb", region, "describe_table", new { TableName = name }))["Table"]!;
            Assert.Equal(("ACTIVE", KeyArn(region)), (table.Text("TableStatus"), table["SSEDescription"].Text("KMSMasterKeyArn")));
            var (other, replica) = (Assert.Single(Regions, candidate => candidate != region), Assert.Single(table["Replicas"]!.AsArray()));
            Assert.Equal((other, "ACTIVE", KeyArn(other)), (replica.Text("RegionName"), replica.Text("ReplicaStatus"), replica.Text("KMSMasterKeyId")));
        }
    }

    [Fact]
    public async Task Mixed_5_each_region_has_its_topic_and_one_who_hears_of_it()
    {
        foreach (var region in Regions)
        {
            var topic = Assert.Single(await Aws.ListAsync("sns", region, "list_topics", "Topics")).Text("TopicArn");
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, (await Aws.CallAsync("sns", region, "get_topic_attributes", new { TopicArn = topic }))["Attributes"].Text("KmsMasterKeyId"))).Text("Arn"));
            var subscription = Assert.Single(await Aws.ListAsync("sns", region, "list_subscriptions_by_topic", "Subscriptions", new { TopicArn = topic }));
            Assert.Equal(("email", "oncall@example.com"), (subscription.Text("Protocol"), subscription.Text("Endpoint")));
        }
    }

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(item => item!.ToString())];
}
