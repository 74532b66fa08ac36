using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>Short ways to what the AWS API reports.</summary>
internal static class AwsReading
{
    /// <summary>The list that an operation answers with.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ListAsync(this AwsProbe aws, string service, string region, string operation, string member, object? arguments = null) =>
        [.. (await aws.CallAsync(service, region, operation, arguments))[member]!.AsArray().OfType<JsonNode>()];

    public static string Text(this JsonNode? node, string member) => node?[member]?.ToString() ?? "";

    /// <summary>The value of a tag, in either of the two shapes that AWS uses; empty when absent.</summary>
    public static string Tag(this JsonNode resource, string key) => resource["Tags"] switch
    {
        JsonArray list => list.FirstOrDefault(tag => (tag!["Key"] ?? tag["key"])!.ToString() == key) is { } tag ? (tag["Value"] ?? tag["value"])!.ToString() : "",
        JsonObject map => map[key]?.ToString() ?? "",
        _ => "",
    };

    /// <summary>The VPC of the environment in the region: the one that carries the stack's tag.</summary>
    public static async Task<JsonNode> VpcAsync(this AwsProbe aws, string region) =>
        (await aws.ListAsync("ec2", region, "describe_vpcs", "Vpcs")).Single(vpc => vpc.Tag("tapoperator.io/stack").Length > 0);

    /// <summary>What of a kind is in the environment's VPC of the region.</summary>
    public static async Task<IReadOnlyList<JsonNode>> InVpcAsync(this AwsProbe aws, string region, string operation, string member)
    {
        var vpc = (await aws.VpcAsync(region)).Text("VpcId");
        return await aws.ListAsync("ec2", region, operation, member, new { Filters = new[] { new { Name = "vpc-id", Values = new[] { vpc } } } });
    }

    /// <summary>What a role's own policies allow.</summary>
    public static async Task<IReadOnlyList<JsonNode>> StatementsAsync(this AwsProbe aws, string region, string role)
    {
        var statements = new List<JsonNode>();
        foreach (var name in await aws.ListAsync("iam", region, "list_role_policies", "PolicyNames", new { RoleName = role }))
            statements.AddRange((await aws.CallAsync("iam", region, "get_role_policy", new { RoleName = role, PolicyName = name.ToString() }))["PolicyDocument"]!["Statement"]!.AsArray().OfType<JsonNode>());
        return statements;
    }

    /// <summary>What still exists of a stack. What AWS only goes on listing after its deletion is no residue.</summary>
    public static async Task<IReadOnlyList<string>> ResidueAsync(this AwsProbe aws, string region, string stack)
    {
        var left = new List<string>();
        foreach (var resource in (await aws.TaggedAsync(region)).Where(resource => resource.Tag("tapoperator.io/stack") == stack))
        {
            var arn = resource.Text("ResourceARN");
            if (!await aws.IsGoneAsync(region, arn))
                left.Add(arn);
        }

        return left;
    }

    /// <summary>Everything that carries tags in the region.</summary>
    public static Task<IReadOnlyList<JsonNode>> TaggedAsync(this AwsProbe aws, string region) =>
        aws.ListAsync("resourcegroupstaggingapi", region, "get_resources", "ResourceTagMappingList");

    /// <summary>The key behind an alias, or an alias's or key's ARN.</summary>
    public static async Task<JsonNode> KeyAsync(this AwsProbe aws, string region, string id) =>
        (await aws.CallAsync("kms", region, "describe_key", new { KeyId = id }))["KeyMetadata"]!;
}
