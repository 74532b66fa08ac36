using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>What end-to-end tests rely on when they say that policies were enough: the emulator refuses what policies do not allow.</summary>
public sealed class EmulatorRightsTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Key = "AKIATAPLOCALTEST0001";

    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {"Effect": "Allow", "Action": ["ec2:CreateVpc", "ec2:DescribeVpcs"], "Resource": "*", "Condition": {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}},
            {"Effect": "Allow", "Action": "ec2:DeleteVpc", "Resource": "*", "Condition": {"StringLike": {"aws:ResourceTag/tapoperator.io/stack": "ns/mine/*"}}},
            {"Effect": "Allow", "Action": ["s3:CreateBucket", "s3:PutEncryptionConfiguration"], "Resource": "arn:aws:s3:::mine-*"},
            {"Effect": "Allow", "Action": ["lambda:CreateFunction"], "Resource": "*"},
            {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/mine", "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}
          ]
        }
        """;

    private readonly Emulator _emulator = fixture.Emulator;

    [Theory]
    [InlineData("ec2", "us-east-1", "create_vpc", """{"CidrBlock":"10.0.0.0/16"}""", null)]
    [InlineData("ec2", "eu-west-1", "create_vpc", """{"CidrBlock":"10.0.0.0/16"}""", "ec2:CreateVpc")] // another region
    [InlineData("ec2", "us-east-1", "create_vpc", """{"CidrBlock":"10.0.0.0/16","TagSpecifications":[{"ResourceType":"vpc","Tags":[{"Key":"a","Value":"b"}]}]}""", "ec2:CreateTags")] // what tags ask for besides
    [InlineData("s3", "us-east-1", "create_bucket", """{"Bucket":"mine-a"}""", null)]
    [InlineData("s3", "us-east-1", "create_bucket", """{"Bucket":"other"}""", "s3:CreateBucket")] // another name
    [InlineData("s3", "us-east-1", "get_bucket_encryption", """{"Bucket":"mine-a"}""", "s3:GetEncryptionConfiguration")] // an operation whose action has another name
    [InlineData("apigateway", "us-east-1", "get_rest_apis", "{}", "apigateway:GET")] // a service whose actions are methods
    [InlineData("lambda", "us-east-1", "create_function", """{"FunctionName":"f","Role":"arn:aws:iam::123456789012:role/other","Code":{"ZipFile":"x"}}""", "iam:PassRole")]
    [InlineData("sts", "us-east-1", "get_caller_identity", "{}", null)] // asks for no right
    public async Task Requests_of_the_key_are_judged_by_action_resource_and_condition(string service, string region, string operation, string arguments, string? refused)
    {
        await using var probe = await ProbeAsync();

        var failure = await Record.ExceptionAsync(() => probe.CallAsync(service, region, operation, JsonNode.Parse(arguments)));

        Assert.Equal(refused, (await _emulator.Rights.UsedAsync(Key)).Refused.Select(right => right.Action).SingleOrDefault());
        Assert.Equal(refused is not null, failure is AwsProbeException { Code: "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" });
    }

    [Fact]
    public async Task What_carries_the_tag_may_be_deleted_and_nothing_else()
    {
        await using var all = await _emulator.StartProbeAsync();
        await using var probe = await ProbeAsync();
        var (mine, other) = (await VpcAsync(all, "ns/mine/us-east-1"), await VpcAsync(all, "ns/other/us-east-1"));

        await probe.CallAsync("ec2", "us-east-1", "delete_vpc", new { VpcId = mine });
        var failure = await Assert.ThrowsAsync<AwsProbeException>(() => probe.CallAsync("ec2", "us-east-1", "delete_vpc", new { VpcId = other }));

        Assert.Equal("UnauthorizedOperation", failure.Code);
    }

    private static async Task<string> VpcAsync(AwsProbe probe, string stack)
    {
        var tags = new[] { new { Key = "tapoperator.io/stack", Value = stack } };
        var made = await probe.CallAsync("ec2", "us-east-1", "create_vpc", new { CidrBlock = "10.2.0.0/16", TagSpecifications = new[] { new { ResourceType = "vpc", Tags = tags } } });
        return made["Vpc"]!["VpcId"]!.ToString();
    }

    private async Task<AwsProbe> ProbeAsync()
    {
        await _emulator.Rights.GiveAsync(Key, [JsonNode.Parse(Policy)!]);
        return await AwsProbe.StartAsync(new Dictionary<string, string?>(_emulator.Environment) { ["AWS_ACCESS_KEY_ID"] = Key });
    }
}
