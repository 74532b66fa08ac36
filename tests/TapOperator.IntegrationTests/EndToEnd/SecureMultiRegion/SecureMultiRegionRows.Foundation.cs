using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>S1.1 to S1.6: names, tags, regions, keys, secrets, roles. The rows are those of docs/systems.md.</summary>
public abstract partial class SecureMultiRegionRows(SecureMultiRegionWorld world) : SystemRows(world)
{
    private const string Primary = SecureMultiRegionWorld.Primary;

    private static IReadOnlyList<string> Regions => SecureMultiRegionWorld.Regions;

    [Fact]
    public async Task S1_01_names_follow_the_pattern_with_the_suffix()
    {
        foreach (var region in Regions)
        {
            Assert.Equal(Named("vpc", region), (await Aws.VpcAsync(region)).Tag("Name"));
            var functions = await Aws.ListAsync("lambda", region, "list_functions", "Functions");
            Assert.Equal([Named("handler", region)], functions.Select(function => function.Text("FunctionName")));
        }
    }

    [Fact]
    public async Task S1_02_every_taggable_resource_carries_the_five_tags()
    {
        var expected = new Dictionary<string, string>
        {
            ["Environment"] = "Production",
            ["Owner"] = "platform-team",
            ["CostCenter"] = "CC-1001",
            ["Project"] = "secure-multi-region",
            ["ManagedBy"] = "TapOperator",
        };
        foreach (var region in Regions)
        {
            var ours = (await Aws.TaggedAsync(region))
                .Where(resource => resource.Tag("tapoperator.io/stack") == world.StackTag(region))
                .ToList();
            Assert.True(ours.Count >= 20, $"{region}: only {ours.Count} tagged resources");
            foreach (var resource in ours)
                Assert.All(expected, tag => Assert.Equal((resource.Text("ResourceARN"), tag.Value), (resource.Text("ResourceARN"), resource.Tag(tag.Key))));
        }
    }

    [Fact]
    public async Task S1_03_each_region_has_its_own_stack_and_no_other_region_has_anything()
    {
        foreach (var region in Regions)
            Assert.Equal(world.StackTag(region), (await Aws.VpcAsync(region)).Tag("tapoperator.io/stack"));
        var elsewhere = await Aws.ListAsync("ec2", "eu-west-1", "describe_vpcs", "Vpcs");
        Assert.DoesNotContain(elsewhere, vpc => vpc.Tag("tapoperator.io/stack").Length > 0);
        var roles = world.Environment["status"]!["regions"]!.AsArray().ToDictionary(region => region!["name"]!.ToString(), region => region!["role"]!.ToString());
        Assert.Equal("Primary", roles[Primary]);
        Assert.All(Regions.Skip(1), region => Assert.Equal("Secondary", roles[region]));
    }

    [Fact]
    public async Task S1_04_each_region_has_a_key_that_rotates()
    {
        foreach (var region in Regions)
        {
            var key = await KeyOfAsync(region);
            Assert.Equal(("Enabled", "CUSTOMER"), (key.Text("KeyState"), key.Text("KeyManager")));
            var rotation = await Aws.CallAsync("kms", region, "get_key_rotation_status", new { KeyId = key.Text("KeyId") });
            Assert.True(rotation["KeyRotationEnabled"]!.GetValue<bool>());
        }
    }

    [Fact]
    public async Task S1_05_the_secret_is_encrypted_by_the_primarys_key_and_replicated_with_each_regions_key()
    {
        var secret = Assert.Single(await SecretsAsync(Primary), secret => secret.Tag("tapoperator.io/stack").Length > 0);
        var details = await Aws.CallAsync("secretsmanager", Primary, "describe_secret", new { SecretId = secret.Text("ARN") });
        Assert.Equal((await KeyOfAsync(Primary)).Text("Arn"), (await Aws.KeyAsync(Primary, details.Text("KmsKeyId"))).Text("Arn"));
        var replicas = details["ReplicationStatus"]!.AsArray().ToDictionary(replica => replica!["Region"]!.ToString(), replica => replica!["KmsKeyId"]!.ToString());
        Assert.Equal(Regions.Skip(1).Order(), replicas.Keys.Order());
        foreach (var (region, key) in replicas)
            Assert.Equal((await KeyOfAsync(region)).Text("Arn"), (await Aws.KeyAsync(region, key)).Text("Arn"));
    }

    [Fact]
    public async Task S1_06_roles_have_the_rights_they_need_and_an_instance_profile_carries_one()
    {
        foreach (var region in Regions)
        {
            var instance = Assert.Single(await InstancesAsync(region));
            var profileName = instance["IamInstanceProfile"]!.Text("Arn").Split('/')[^1];
            var profile = (await Aws.CallAsync("iam", Primary, "get_instance_profile", new { InstanceProfileName = profileName }))["InstanceProfile"]!;
            var role = Assert.Single(profile["Roles"]!.AsArray())!;
            Assert.Contains("ec2.amazonaws.com", role["AssumeRolePolicyDocument"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Contains(await AttachedAsync(role.Text("RoleName")), policy => policy.EndsWith("AmazonSSMManagedInstanceCore", StringComparison.Ordinal));
            Assert.Contains("logs:PutLogEvents", await RightsAsync(role.Text("RoleName")), StringComparison.Ordinal);

            var function = Assert.Single(await Aws.ListAsync("lambda", region, "list_functions", "Functions"));
            var functionRole = function.Text("Role").Split('/')[^1];
            var rights = await RightsAsync(functionRole);
            Assert.Contains("logs:PutLogEvents", rights, StringComparison.Ordinal);
            Assert.DoesNotContain("\"Action\":\"*\"", rights.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private static string Named(string service, string region) => $"PROD-{service}-{region}-{SecureMultiRegionWorld.Suffix}";

    private Task<IReadOnlyList<JsonNode>> SecretsAsync(string region) => Aws.ListAsync("secretsmanager", region, "list_secrets", "SecretList");

    private string RegionStatus(string region, string field) => world.RegionStatus(region)[field]!.ToString();

    private Task<JsonNode> KeyOfAsync(string region) => Aws.KeyAsync(region, RegionStatus(region, "kmsKeyArn"));

    private async Task<IReadOnlyList<JsonNode>> InstancesAsync(string region) =>
        [.. (await Aws.ListAsync("ec2", region, "describe_instances", "Reservations")).SelectMany(reservation => reservation["Instances"]!.AsArray()).OfType<JsonNode>()];

    private async Task<IReadOnlyList<string>> AttachedAsync(string role) =>
        [.. (await Aws.ListAsync("iam", Primary, "list_attached_role_policies", "AttachedPolicies", new { RoleName = role })).Select(policy => policy.Text("PolicyArn"))];

    /// <summary>Everything that the role's policies say, inline and attached (AWS's own apart).</summary>
    private async Task<string> RightsAsync(string role)
    {
        var texts = new List<string>();
        foreach (var name in await Aws.ListAsync("iam", Primary, "list_role_policies", "PolicyNames", new { RoleName = role }))
            texts.Add((await Aws.CallAsync("iam", Primary, "get_role_policy", new { RoleName = role, PolicyName = name.ToString() }))["PolicyDocument"]!.ToJsonString());
        foreach (var arn in await AttachedAsync(role))
        {
            var version = (await Aws.CallAsync("iam", Primary, "get_policy", new { PolicyArn = arn }))["Policy"]!.Text("DefaultVersionId");
            texts.Add((await Aws.CallAsync("iam", Primary, "get_policy_version", new { PolicyArn = arn, VersionId = version }))["PolicyVersion"]!["Document"]!.ToJsonString());
        }

        return string.Join('\n', texts);
    }
}
