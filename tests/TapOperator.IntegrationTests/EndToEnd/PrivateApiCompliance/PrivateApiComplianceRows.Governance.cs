using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.PrivateApiCompliance;

/// <summary>S3.4, S3.7: the private API, what AWS Config puts right; and what must be gone at the end.</summary>
public abstract partial class PrivateApiComplianceRows
{
    [Fact]
    public async Task S3_04_the_API_is_reached_through_the_environments_endpoint_only_and_the_endpoint_leads_to_nothing_else()
    {
        foreach (var region in Regions)
        {
            var api = Assert.Single(await Aws.ListAsync("apigateway", region, "get_rest_apis", "items"));
            var endpoint = (await Aws.ListAsync("ec2", region, "describe_vpc_endpoints", "VpcEndpoints")).Single(e => e.Text("ServiceName").EndsWith(".execute-api", StringComparison.Ordinal));
            var vpc = await Aws.VpcAsync(region);
            Assert.Equal(vpc.Text("VpcId"), endpoint.Text("VpcId"));
            Assert.Equal("""["PRIVATE"]""", api["endpointConfiguration"]!["types"]!.ToJsonString());
            Assert.Equal($"""["{endpoint.Text("VpcEndpointId")}"]""", api["endpointConfiguration"]!["vpcEndpointIds"]!.ToJsonString());

            var calls = $"arn:aws:execute-api:{region}:{Account}:{api.Text("id")}/*";
            var rules = Statements(api.Text("policy").Replace("\\\"", "\"", StringComparison.Ordinal));
            Assert.All(rules, rule => Assert.Equal(("*", "execute-api:Invoke", calls), (rule.Text("Principal"), rule.Text("Action"), rule.Text("Resource"))));
            Assert.Equal(endpoint.Text("VpcEndpointId"), rules.Single(rule => rule.Text("Sid") == "OnlyThroughTheEndpoint" && rule.Text("Effect") == "Deny")["Condition"]!["StringNotEquals"].Text("aws:SourceVpce"));
            Assert.Contains(rules, rule => rule.Text("Effect") == "Deny" && rule["Condition"]!["NotIpAddress"].Text("aws:VpcSourceIp") == vpc.Text("CidrBlock"));
            JsonNode only = Assert.Single(Statements(endpoint.Text("PolicyDocument")));
            Assert.Equal(("Allow", "execute-api:Invoke", calls), (only.Text("Effect"), only.Text("Action"), only.Text("Resource")));

            await ServesAsync(region, api.Text("id"));
        }
    }

    [Fact]
    public async Task S3_07_the_encryption_of_a_bucket_is_restored_without_a_person()
    {
        foreach (var region in Regions)
        {
            var recorder = Assert.Single(await Aws.ListAsync("config", region, "describe_configuration_recorder_status", "ConfigurationRecordersStatus"));
            Assert.True(recorder["recording"]!.GetValue<bool>());
            var rules = await Aws.ListAsync("config", region, "describe_config_rules", "ConfigRules");
            foreach (var bucket in await BucketsAsync(region))
            {
                var rule = rules.Single(rule => rule["Source"].Text("SourceIdentifier") == "S3_DEFAULT_ENCRYPTION_KMS" && rule["Scope"].Text("ComplianceResourceId") == bucket);
                Assert.Equal($$"""{"kmsKeyArns":"{{KeyArn(region)}}"}""", rule.Text("InputParameters"));
                var remediation = Assert.Single(await Aws.ListAsync("config", region, "describe_remediation_configurations", "RemediationConfigurations", new { ConfigRuleNames = new[] { rule.Text("ConfigRuleName") } }));
                Assert.True(remediation["Automatic"]!.GetValue<bool>());

                await Aws.CallAsync("s3", region, "delete_bucket_encryption", new { Bucket = bucket });
                var role = await Automation.RunAsync(Aws, region, remediation, bucket);
                Assert.Equal((bucket, "aws:kms", KeyArn(region)), await EncryptionAsync(region, bucket));
                Assert.Equal(["s3:PutEncryptionConfiguration"], await RightsAsync(role, bucket, "BucketEncryption"));
            }
        }
    }

    [Fact]
    public async Task Then_3_no_API_rule_or_automation_is_left_and_passwords_are_AWSs_matter_again()
    {
        foreach (var region in Regions)
        {
            Assert.Empty(await Aws.ListAsync("apigateway", region, "get_rest_apis", "items"));
            Assert.All(await Aws.ListAsync("ec2", region, "describe_vpc_endpoints", "VpcEndpoints"), endpoint => Assert.Equal("deleted", endpoint.Text("State")));
            Assert.Empty(await Aws.ListAsync("config", region, "describe_config_rules", "ConfigRules"));
            Assert.Empty(await Aws.ListAsync("ssm", region, "list_documents", "DocumentIdentifiers", new { Filters = new[] { new { Key = "Owner", Values = new[] { "Self" } } } }));
        }

        Assert.Equal("NoSuchEntity", (await Assert.ThrowsAsync<AwsProbeException>(() => Aws.CallAsync("iam", Primary, "get_account_password_policy"))).Code);
    }

    /// <summary>Every path leads to the function, which this API alone may call; requests are limited and logged.</summary>
    private async Task ServesAsync(string region, string api)
    {
        var stage = Assert.Single(await Aws.ListAsync("apigateway", region, "get_stages", "item", new { restApiId = api }));
        Assert.Equal(("v1", "50"), (stage.Text("stageName"), stage["methodSettings"]!["*/*"].Text("throttlingRateLimit").Split('.')[0]));
        Assert.NotNull(await Aws.CallAsync("apigateway", region, "get_deployment", new { restApiId = api, deploymentId = stage.Text("deploymentId") }));
        var logs = (await LogGroupsAsync(region)).Single(group => stage["accessLogSettings"].Text("destinationArn").EndsWith($":{group.Text("logGroupName")}", StringComparison.Ordinal));
        Assert.Equal(("90", KeyArn(region)), (logs.Text("retentionInDays"), logs.Text("kmsKeyId")));
        Assert.Contains("$context.requestId", stage["accessLogSettings"].Text("format"), StringComparison.Ordinal);
        Assert.Contains("role/tap-api-logs-role", (await Aws.CallAsync("apigateway", region, "get_account")).Text("cloudwatchRoleArn"), StringComparison.Ordinal);

        var function = Assert.Single(await Aws.ListAsync("lambda", region, "list_functions", "Functions"));
        var resources = await Aws.ListAsync("apigateway", region, "get_resources", "items", new { restApiId = api });
        Assert.Equal(["/", "/{proxy+}"], resources.Select(resource => resource.Text("path")).Order(StringComparer.Ordinal));
        foreach (var resource in resources)
        {
            var integration = (await Aws.CallAsync("apigateway", region, "get_method", new { restApiId = api, resourceId = resource.Text("id"), httpMethod = "ANY" }))["methodIntegration"]!;
            Assert.Equal("AWS_PROXY", integration.Text("type"));
            Assert.Contains(function.Text("FunctionArn"), integration.Text("uri"), StringComparison.Ordinal);
        }

        JsonNode permission = Assert.Single(Statements((await Aws.CallAsync("lambda", region, "get_policy", new { FunctionName = function.Text("FunctionName") })).Text("Policy")));
        Assert.Equal("apigateway.amazonaws.com", permission["Principal"].Text("Service"));
        Assert.Contains($":{api}/*", permission["Condition"]!.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>What a role may do to a bucket by one statement of its policy, with Systems Manager as the only one who may take it on.</summary>
    private async Task<IReadOnlyList<string>> RightsAsync(string roleArn, string bucket, string statement)
    {
        var role = roleArn.Split('/')[^1];
        var trust = (await Aws.CallAsync("iam", Primary, "get_role", new { RoleName = role }))["Role"]!["AssumeRolePolicyDocument"]!["Statement"]!.AsArray();
        Assert.Equal("ssm.amazonaws.com", Assert.Single(trust)!["Principal"].Text("Service"));
        Assert.Empty(await Aws.ListAsync("iam", Primary, "list_attached_role_policies", "AttachedPolicies", new { RoleName = role }));
        var policy = (await Aws.CallAsync("iam", Primary, "get_role_policy", new { RoleName = role, PolicyName = "restore" }))["PolicyDocument"]!["Statement"]!.AsArray();
        var right = policy.Single(right => right.Text("Sid") == statement)!;
        Assert.Contains(right["Resource"] is JsonArray many ? many : [right["Resource"]!.DeepClone()], arn => arn!.ToString() == $"arn:aws:s3:::{bucket}");
        return [right.Text("Action")];
    }

    private static IReadOnlyList<JsonNode> Statements(string policy) => [.. JsonNode.Parse(policy)!["Statement"]!.AsArray().OfType<JsonNode>()];
}
