using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.FailoverPair;

/// <summary>S4.1, S4.2, S4.4, S4.8, S4.10: keys, buckets, network, tags, outputs. The rows are those of docs/systems.md.</summary>
public abstract partial class FailoverPairRows(FailoverPairWorld world) : SystemRows(world)
{
    private const string Primary = FailoverPairWorld.Primary;
    private const string Secondary = FailoverPairWorld.Secondary;
    private const string Account = Emulator.AccountId;

    private static IReadOnlyList<string> Regions => FailoverPairWorld.Regions;

    [Fact]
    public async Task S4_01_each_regions_key_rotates_and_admits_the_named_services_under_conditions()
    {
        foreach (var region in Regions)
        {
            var key = KeyArn(region);
            Assert.True((await Aws.CallAsync("kms", region, "get_key_rotation_status", new { KeyId = key }))["KeyRotationEnabled"]!.GetValue<bool>());
            var policy = (await Aws.CallAsync("kms", region, "get_key_policy", new { KeyId = key, PolicyName = "default" })).Text("Policy");
            var statements = JsonNode.Parse(policy)!["Statement"]!.AsArray();
            // CloudFront besides the six: it decrypts what it serves.
            Assert.Equal(
                ["AccountPolicies", "AutoScaling", "CloudFront", "Ec2", "Lambda", "Rds", "S3", "Sns"],
                statements.Select(statement => statement!.Text("Sid")).Order(StringComparer.Ordinal));
            foreach (var statement in statements.Where(statement => statement!.Text("Sid") != "AccountPolicies"))
            {
                Assert.Contains(Account, statement!["Condition"]!.ToJsonString(), StringComparison.Ordinal);
                Assert.DoesNotContain("kms:*", statement["Action"]!.ToJsonString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task S4_02_buckets_are_versioned_encrypted_closed_and_the_primarys_replicates_into_STANDARD_IA()
    {
        foreach (var region in Regions)
        {
            var bucket = Bucket(region);
            Assert.Equal("Enabled", (await Aws.CallAsync("s3", region, "get_bucket_versioning", new { Bucket = bucket })).Text("Status"));
            var encryption = (await Aws.CallAsync("s3", region, "get_bucket_encryption", new { Bucket = bucket }))["ServerSideEncryptionConfiguration"]!["Rules"]![0]!["ApplyServerSideEncryptionByDefault"];
            Assert.Equal(("aws:kms", KeyArn(region)), (encryption.Text("SSEAlgorithm"), encryption.Text("KMSMasterKeyID")));
            var block = (await Aws.CallAsync("s3", region, "get_public_access_block", new { Bucket = bucket }))["PublicAccessBlockConfiguration"]!;
            Assert.All(["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], setting => Assert.True(block[setting]!.GetValue<bool>(), setting));
            Assert.Contains(await PolicyOfAsync(region), rule => rule!.Text("Effect") == "Deny" && rule!["Condition"]!.ToJsonString().Contains("aws:SecureTransport", StringComparison.Ordinal));
        }

        var replication = (await Aws.CallAsync("s3", Primary, "get_bucket_replication", new { Bucket = Bucket(Primary) }))["ReplicationConfiguration"]!;
        var rule = Assert.Single(replication["Rules"]!.AsArray())!;
        Assert.Equal(("Enabled", "Enabled"), (rule.Text("Status"), rule["DeleteMarkerReplication"].Text("Status")));
        Assert.Equal("Enabled", rule["SourceSelectionCriteria"]!["SseKmsEncryptedObjects"].Text("Status"));
        var destination = rule["Destination"]!;
        Assert.Equal(($"arn:aws:s3:::{Bucket(Secondary)}", "STANDARD_IA"), (destination.Text("Bucket"), destination.Text("StorageClass")));
        Assert.Equal(KeyArn(Secondary), destination["EncryptionConfiguration"].Text("ReplicaKmsKeyID"));

        var role = replication.Text("Role").Split('/')[^1];
        Assert.Contains("s3.amazonaws.com", (await Aws.CallAsync("iam", Primary, "get_role", new { RoleName = role }))["Role"]!["AssumeRolePolicyDocument"]!.ToJsonString(), StringComparison.Ordinal);
        var rights = await Aws.StatementsAsync(Primary, role);
        Assert.Equal("kms:Decrypt", rights.Single(right => right.Text("Resource") == KeyArn(Primary)).Text("Action"));
        Assert.Equal("""["kms:Encrypt","kms:GenerateDataKey"]""", rights.Single(right => right.Text("Resource") == KeyArn(Secondary))["Action"]!.ToJsonString());
    }

    [Fact]
    public async Task S4_04_two_zones_with_public_and_private_24s_and_isolated_database_28s_and_one_NAT_gateway()
    {
        foreach (var region in Regions)
        {
            var subnets = await Aws.InVpcAsync(region, "describe_subnets", "Subnets");
            var tables = await Aws.InVpcAsync(region, "describe_route_tables", "RouteTables");
            var tiers = subnets.ToLookup(subnet => WayOut(tables, subnet));
            foreach (var (way, length) in new[] { ("igw", "/24"), ("nat", "/24"), ("none", "/28") })
            {
                Assert.Equal(2, tiers[way].Select(subnet => subnet.Text("AvailabilityZone")).Distinct().Count());
                Assert.Equal(2, tiers[way].Count());
                Assert.All(tiers[way], subnet => Assert.EndsWith(length, subnet.Text("CidrBlock"), StringComparison.Ordinal));
            }

            Assert.Single(await Aws.ListAsync("ec2", region, "describe_nat_gateways", "NatGateways"));
        }
    }

    [Fact]
    public async Task S4_08_every_taggable_resource_carries_the_tags()
    {
        foreach (var region in Regions)
        {
            var ours = (await Aws.TaggedAsync(region)).Where(resource => resource.Tag("tapoperator.io/stack").StartsWith(world.StackTag(""), StringComparison.Ordinal)).ToList();
            Assert.True(ours.Count >= 25, $"{region}: only {ours.Count} tagged resources");
            foreach (var (key, value) in new[] { ("Environment", "test"), ("Repository", "tap"), ("Author", "platform-team"), ("Project", "failover-pair") })
                Assert.All(ours, resource => Assert.Equal((resource.Text("ResourceARN"), value), (resource.Text("ResourceARN"), resource.Tag(key))));
        }
    }

    [Fact]
    public async Task S4_09_the_buckets_hold_objects_and_nothing_protects_the_databases_when_all_is_deleted()
    {
        foreach (var region in Regions)
        {
            foreach (var content in new[] { "first", "second" })
                await Aws.CallAsync("s3", region, "put_object", new { Bucket = Bucket(region), Key = "report", Body = content });
            await Aws.CallAsync("s3", region, "delete_object", new { Bucket = Bucket(region), Key = "report" });
            var versions = await Aws.CallAsync("s3", region, "list_object_versions", new { Bucket = Bucket(region) });
            Assert.Equal((2, 1), (versions["Versions"]!.AsArray().Count, versions["DeleteMarkers"]!.AsArray().Count));
            Assert.False((await DatabaseAsync(region))["DeletionProtection"]!.GetValue<bool>());
        }
    }

    [Fact]
    public async Task S4_10_outputs_are_published()
    {
        var outputs = world.Environment["status"]!["outputs"]!;
        Assert.Equal((await Aws.VpcAsync(Primary)).Text("VpcId"), outputs.Text("vpc_id"));
        Assert.Contains(await Aws.ListAsync("s3", Primary, "list_buckets", "Buckets"), bucket => bucket.Text("Name") == outputs.Text("bucket_name"));
        Assert.Equal(KeyArn(Primary), (await Aws.KeyAsync(Primary, outputs.Text("kms_key_id"))).Text("Arn"));
        Assert.Equal((await DistributionAsync()).Text("DomainName"), outputs.Text("cdn_domain_name"));
        Assert.Contains(await Aws.ListAsync("sns", Primary, "list_topics", "Topics"), topic => topic.Text("TopicArn") == outputs.Text("topic_arn"));
        Assert.Contains("\"eu-west-1\":", outputs.Text("database_replica_endpoints"), StringComparison.Ordinal);
        var configMap = await world.World.Kubectl.GetAsync($"configmap/{world.Environment["status"]!["outputsConfigMap"]}", world.World.Namespace);
        Assert.All(["vpc_id", "bucket_name", "kms_key_id", "cdn_domain_name", "topic_arn"], name => Assert.Equal(outputs.Text(name), configMap["data"].Text(name)));
    }

    [Fact]
    public async Task Then_3_no_snapshot_distribution_or_group_is_left()
    {
        foreach (var region in Regions)
        {
            Assert.Empty(await Aws.ListAsync("rds", region, "describe_db_snapshots", "DBSnapshots"));
            Assert.Empty(await Aws.ListAsync("autoscaling", region, "describe_auto_scaling_groups", "AutoScalingGroups"));
            Assert.Empty(await Aws.ListAsync("ec2", region, "describe_launch_templates", "LaunchTemplates"));
            Assert.Empty(await Aws.ListAsync("sns", region, "list_topics", "Topics"));
        }

        Assert.Empty(await DistributionsAsync());
    }

    private static string Bucket(string region) => $"tap-storage-{region}-test-{Account}";

    private async Task<JsonArray> PolicyOfAsync(string region) =>
        JsonNode.Parse((await Aws.CallAsync("s3", region, "get_bucket_policy", new { Bucket = Bucket(region) })).Text("Policy"))!["Statement"]!.AsArray();

    /// <summary>What the subnet's default route leads to: igw, nat, or none.</summary>
    private static string WayOut(IReadOnlyList<JsonNode> tables, JsonNode subnet)
    {
        var table = tables.Single(table => table["Associations"]!.AsArray().Any(association => association!["SubnetId"]?.ToString() == subnet.Text("SubnetId")));
        var way = table["Routes"]!.AsArray().SingleOrDefault(route => route!["DestinationCidrBlock"]?.ToString() == "0.0.0.0/0");
        return way is null ? "none" : (way.Text("GatewayId") + way.Text("NatGatewayId")).Split('-')[0];
    }
}
