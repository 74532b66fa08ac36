using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.EnterpriseMultiRegion;

/// <summary>S2.2, S2.10 to S2.12, S2.16, S2.18: names, tags, keys, roles, checks beforehand. The rows are those of docs/systems.md.</summary>
public abstract partial class EnterpriseMultiRegionRows(EnterpriseMultiRegionWorld world) : SystemRows(world)
{
    private const string Primary = EnterpriseMultiRegionWorld.Primary;
    private const string Account = Emulator.AccountId;

    // Actions that AWS offers for all resources only (Service Authorization Reference).
    private static readonly string[] ForAllResourcesOnly =
    [
        "cloudwatch:PutMetricData", "ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
        "ec2:UnassignPrivateIpAddresses", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
    ];

    private static IReadOnlyList<string> Regions => [.. EnterpriseMultiRegionWorld.Ranges.Keys];

    [Fact]
    public async Task S2_02_names_and_the_five_tags_are_as_the_company_wants_them()
    {
        foreach (var region in Regions)
        {
            Assert.Equal($"PROD-vpc-corp-{region}", (await Aws.VpcAsync(region)).Tag("Name"));
            var ours = (await Aws.TaggedAsync(region)).Where(resource => resource.Tag("tapoperator.io/stack").StartsWith(world.StackTag(""), StringComparison.Ordinal)).ToList();
            Assert.True(ours.Count >= 30, $"{region}: only {ours.Count} tagged resources");
            foreach (var (key, value) in new[]
            {
                ("Environment", "Production"), ("Owner", "platform-team"), ("CostCenter", "CC-2001"), ("Project", "enterprise-multi-region"), ("ManagedBy", "TapOperator"),
            })
            {
                Assert.All(ours, resource => Assert.Equal((resource.Text("ResourceARN"), value), (resource.Text("ResourceARN"), resource.Tag(key))));
            }
        }

        var buckets = await Aws.ListAsync("s3", Primary, "list_buckets", "Buckets");
        Assert.All(Regions, region => Assert.Contains(buckets, bucket => bucket.Text("Name") == Bucket(region)));
    }

    [Fact]
    public async Task S2_10_new_volumes_are_encrypted_with_the_regions_key()
    {
        foreach (var region in Regions)
        {
            Assert.True((await Aws.CallAsync("ec2", region, "get_ebs_encryption_by_default"))["EbsEncryptionByDefault"]!.GetValue<bool>());
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, (await Aws.CallAsync("ec2", region, "get_ebs_default_kms_key_id")).Text("KmsKeyId"))).Text("Arn"));
        }
    }

    [Fact]
    public async Task S2_11_each_regions_key_has_its_alias_and_serves_only_through_named_services()
    {
        foreach (var region in Regions)
        {
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, $"alias/prod-master-{region}")).Text("Arn"));
            var policy = (await Aws.CallAsync("kms", region, "get_key_policy", new { KeyId = KeyArn(region), PolicyName = "default" })).Text("Policy");
            foreach (var statement in JsonNode.Parse(policy)!["Statement"]!.AsArray().Where(statement => statement!.Text("Sid") != "AccountPolicies"))
            {
                Assert.Contains(Account, statement!["Condition"]!.ToJsonString(), StringComparison.Ordinal);
                Assert.DoesNotContain("kms:*", statement["Action"]!.ToJsonString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task S2_12_roles_name_every_action_and_every_resource_that_can_be_named()
    {
        var roles = (await Aws.ListAsync("iam", Primary, "list_roles", "Roles")).Select(role => role.Text("RoleName")).Where(role => role.StartsWith("PROD-", StringComparison.Ordinal)).ToList();
        Assert.All(Regions, region => Assert.Contains($"PROD-instance-role-corp-{region}", roles));
        Assert.All(Regions, region => Assert.Contains($"PROD-function-role-corp-{region}", roles));
        foreach (var role in roles)
        {
            foreach (var statement in (await Aws.StatementsAsync(Primary, role)).Where(statement => statement.Text("Effect") == "Allow"))
            {
                var actions = Texts(statement["Action"]);
                Assert.All(actions, action => Assert.DoesNotContain("*", action, StringComparison.Ordinal));
                if (Texts(statement["Resource"]).Contains("*"))
                    Assert.All(actions, action => Assert.Contains(action, ForAllResourcesOnly));
            }
        }
    }

    [Theory]
    [InlineData("cidr: 10.2.0.0/16", "cidr: 10.1.128.0/17", "the address ranges of two regions overlap")]
    [InlineData("- name: ap-south-1", "- name: ap-south-9", "unknown AWS region")]
    [InlineData("    CostCenter: CC-2001\n", "", "a required tag has no value")]
    public async Task S2_16_what_cannot_work_is_refused_before_anything_is_made(string right, string wrong, string words)
    {
        var manifest = (await File.ReadAllTextAsync(World.SamplePath(world.Name), TestContext.Current.CancellationToken))
            .Replace($"name: {world.Name}\n  namespace", "name: wrong\n  namespace", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<Testing.Kubernetes.KubectlException>(() => world.World.ApplyAsync(manifest.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S2_18_what_will_be_made_can_be_seen_beforehand_without_any_cluster_or_AWS()
    {
        var folder = Directory.CreateTempSubdirectory("tap-preview-").FullName;
        try
        {
            var told = await Preview.OfAsync(World.SamplePath(world.Name), folder);

            Assert.Equal(
                world.Environment["status"]!["regions"]!.AsArray().Append(world.Environment["status"]!["global"]).Select(stack => stack.Text("resources")).Order(StringComparer.Ordinal),
                told.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Then_3_no_connection_certificate_table_gateway_or_topic_is_left()
    {
        foreach (var region in Regions)
        {
            Assert.All(await Aws.ListAsync("ec2", region, "describe_vpc_peering_connections", "VpcPeeringConnections"), connection => Assert.Equal("deleted", connection["Status"].Text("Code")));
            Assert.Empty(await Aws.ListAsync("ec2", region, "describe_egress_only_internet_gateways", "EgressOnlyInternetGateways"));
            Assert.Empty(await Aws.ListAsync("acm", region, "list_certificates", "CertificateSummaryList"));
            Assert.Empty(await Aws.ListAsync("dynamodb", region, "list_tables", "TableNames"));
            Assert.Empty(await Aws.ListAsync("autoscaling", region, "describe_auto_scaling_groups", "AutoScalingGroups"));
            Assert.Empty(await Aws.ListAsync("sns", region, "list_topics", "Topics"));
        }
    }

    private static string Bucket(string region) => $"prod-storage-{region}-{Account}";

    private static IReadOnlyList<string> Texts(JsonNode? node) => node is JsonArray several ? [.. several.Select(item => item!.ToString())] : [node!.ToString()];
}
