using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.PrivateApiCompliance;

/// <summary>S3.1 to S3.3, S3.5, S3.6: tags, keys, network, passwords, records. The rows are those of docs/systems.md.</summary>
public abstract partial class PrivateApiComplianceRows(PrivateApiComplianceWorld world) : SystemRows(world)
{
    private const string Primary = PrivateApiComplianceWorld.Primary;
    private const string Account = Emulator.AccountId;

    private static IReadOnlyList<string> Regions => PrivateApiComplianceWorld.Regions;

    [Fact]
    public async Task S3_01_every_resource_is_tagged_Environment_Production()
    {
        foreach (var region in Regions)
        {
            var ours = (await Aws.TaggedAsync(region)).Where(resource => resource.Tag("tapoperator.io/stack") == world.StackTag(region)).ToList();
            Assert.True(ours.Count >= 25, $"{region}: only {ours.Count} tagged resources");
            Assert.All(ours, resource => Assert.Equal((resource.Text("ResourceARN"), "Production"), (resource.Text("ResourceARN"), resource.Tag("Environment"))));
        }
    }

    [Fact]
    public async Task S3_02_each_region_has_a_key_that_rotates_for_its_buckets_and_its_database()
    {
        foreach (var region in Regions)
        {
            Assert.True((await Aws.CallAsync("kms", region, "get_key_rotation_status", new { KeyId = KeyArn(region) }))["KeyRotationEnabled"]!.GetValue<bool>());
            Assert.Equal("CUSTOMER", (await Aws.KeyAsync(region, KeyArn(region))).Text("KeyManager"));
            foreach (var bucket in await BucketsAsync(region))
                Assert.Equal((bucket, "aws:kms", KeyArn(region)), await EncryptionAsync(region, bucket));
            var database = Assert.Single(await Aws.ListAsync("rds", region, "describe_db_instances", "DBInstances"));
            Assert.True(database["StorageEncrypted"]!.GetValue<bool>());
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, database.Text("KmsKeyId"))).Text("Arn"));
        }

        Assert.Equal(Regions.Count, Regions.Select(KeyArn).Distinct().Count());
    }

    [Fact]
    public async Task S3_03_public_and_private_subnets_and_groups_that_let_in_ranges_of_the_VPCs_or_other_groups()
    {
        foreach (var (region, cidr) in Regions.Zip(["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16"]))
        {
            var vpc = await Aws.VpcAsync(region);
            Assert.Equal(cidr, vpc.Text("CidrBlock"));
            var inVpc = new { Filters = new[] { new { Name = "vpc-id", Values = new[] { vpc.Text("VpcId") } } } };
            var tables = await Aws.ListAsync("ec2", region, "describe_route_tables", "RouteTables", inVpc);
            var subnets = (await Aws.ListAsync("ec2", region, "describe_subnets", "Subnets", inVpc)).ToLookup(subnet => IsPublic(tables, subnet));
            Assert.Equal((2, 2), (Zones(subnets[true]), Zones(subnets[false])));

            var groups = await Aws.ListAsync("ec2", region, "describe_security_groups", "SecurityGroups", inVpc);
            var ranges = groups.SelectMany(group => group["IpPermissions"]!.AsArray()).SelectMany(rule => rule!["IpRanges"]!.AsArray()).Select(range => range.Text("CidrIp")).ToList();
            Assert.Equal(["10.0.0.0/14", cidr], ranges.Distinct().Order(StringComparer.Ordinal));
            Assert.All(groups.SelectMany(group => group["IpPermissions"]!.AsArray()), rule => Assert.Empty(rule!["Ipv6Ranges"]!.AsArray()));
        }
    }

    [Fact]
    public async Task S3_05_passwords_expire_after_90_days_and_need_symbols_and_numbers()
    {
        var policy = (await Aws.CallAsync("iam", Primary, "get_account_password_policy"))["PasswordPolicy"]!;
        Assert.Equal(("90", "14", "24"), (policy.Text("MaxPasswordAge"), policy.Text("MinimumPasswordLength"), policy.Text("PasswordReusePrevention")));
        Assert.All(["RequireSymbols", "RequireNumbers", "RequireUppercaseCharacters", "RequireLowercaseCharacters", "AllowUsersToChangePassword"],
            setting => Assert.True(policy[setting]!.GetValue<bool>(), setting));
    }

    [Fact]
    public async Task S3_06_flow_logs_and_alarms_that_tell_the_topic()
    {
        foreach (var region in Regions)
        {
            var flow = Assert.Single(await Aws.ListAsync("ec2", region, "describe_flow_logs", "FlowLogs"));
            Assert.Equal(((await Aws.VpcAsync(region)).Text("VpcId"), "ALL", "ACTIVE"), (flow.Text("ResourceId"), flow.Text("TrafficType"), flow.Text("FlowLogStatus")));
            var logs = (await LogGroupsAsync(region)).Single(group => flow.Text("LogDestination").EndsWith($":{group.Text("logGroupName")}", StringComparison.Ordinal));
            Assert.Equal(("90", KeyArn(region)), (logs.Text("retentionInDays"), logs.Text("kmsKeyId")));

            var alarm = Assert.Single(await Aws.ListAsync("cloudwatch", region, "describe_alarms", "MetricAlarms"));
            Assert.Equal(("DatabaseConnections", "AWS/RDS"), (alarm.Text("MetricName"), alarm.Text("Namespace")));
            var topic = Assert.Single(await Aws.ListAsync("sns", region, "list_topics", "Topics"));
            Assert.Equal(topic.Text("TopicArn"), Assert.Single(alarm["AlarmActions"]!.AsArray())!.ToString());
        }
    }

    private Task<IReadOnlyList<JsonNode>> LogGroupsAsync(string region) => Aws.ListAsync("logs", region, "describe_log_groups", "logGroups");

    /// <summary>The names of all buckets of a region.</summary>
    private async Task<IReadOnlyList<string>> BucketsAsync(string region) =>
        [.. (await Aws.ListAsync("s3", Primary, "list_buckets", "Buckets")).Select(bucket => bucket.Text("Name")).Where(name => name.Contains($"-{region}-", StringComparison.Ordinal))];

    private async Task<(string Bucket, string Algorithm, string Key)> EncryptionAsync(string region, string bucket)
    {
        var rule = (await Aws.CallAsync("s3", region, "get_bucket_encryption", new { Bucket = bucket }))["ServerSideEncryptionConfiguration"]!["Rules"]![0]!["ApplyServerSideEncryptionByDefault"];
        return (bucket, rule.Text("SSEAlgorithm"), rule.Text("KMSMasterKeyID"));
    }

    private static bool IsPublic(IReadOnlyList<JsonNode> tables, JsonNode subnet) => tables
        .Single(table => table["Associations"]!.AsArray().Any(association => association.Text("SubnetId") == subnet.Text("SubnetId")))["Routes"]!.AsArray()
        .Any(route => route.Text("GatewayId").StartsWith("igw-", StringComparison.Ordinal));

    private static int Zones(IEnumerable<JsonNode> subnets) => subnets.Select(subnet => subnet.Text("AvailabilityZone")).Distinct().Count();
}
