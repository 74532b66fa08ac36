using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>What end-to-end tests rely on when they say that policies were enough: the emulator refuses what policies do not allow.</summary>
public sealed class EmulatorRightsTests(RightsFixture fixture) : IClassFixture<RightsFixture>
{
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
        await fixture.GiveAsync(Policy);

        var failure = await Record.ExceptionAsync(() => fixture.Limited.CallAsync(service, region, operation, JsonNode.Parse(arguments)));

        Assert.Equal(refused, (await fixture.RefusedAsync()).SingleOrDefault());
        Assert.Equal(refused is not null, failure is AwsProbeException { Code: "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" });
    }

    [Fact]
    public async Task What_carries_the_tag_may_be_deleted_and_nothing_else()
    {
        await fixture.GiveAsync(Policy);
        var (mine, other) = (await VpcAsync("ns/mine/us-east-1"), await VpcAsync("ns/other/us-east-1"));

        await fixture.Limited.CallAsync("ec2", "us-east-1", "delete_vpc", new { VpcId = mine });
        var failure = await Assert.ThrowsAsync<AwsProbeException>(() => fixture.Limited.CallAsync("ec2", "us-east-1", "delete_vpc", new { VpcId = other }));

        Assert.Equal("UnauthorizedOperation", failure.Code);
    }

    /// <summary>moto has only the path of a stage's tags: fixes/apigateway.py.</summary>
    [Fact]
    public async Task Tags_of_an_API_can_be_changed()
    {
        var made = await fixture.All.CallAsync("apigateway", "us-east-1", "create_rest_api", new { name = "api", tags = new { a = "1", b = "2" } });
        var (id, arn) = (made["id"]!.ToString(), $"arn:aws:apigateway:us-east-1::/restapis/{made["id"]}");

        await fixture.All.CallAsync("apigateway", "us-east-1", "tag_resource", new { resourceArn = arn, tags = new { a = "3" } });
        await fixture.All.CallAsync("apigateway", "us-east-1", "untag_resource", new { resourceArn = arn, tagKeys = new[] { "b" } });

        var api = await fixture.All.CallAsync("apigateway", "us-east-1", "get_rest_api", new { restApiId = id });
        Assert.Equal("""{"a":"3"}""", api["tags"]!.ToJsonString());
    }

    private async Task<string> VpcAsync(string stack)
    {
        var tags = new[] { new { Key = "tapoperator.io/stack", Value = stack } };
        var made = await fixture.All.CallAsync("ec2", "us-east-1", "create_vpc", new { CidrBlock = "10.2.0.0/16", TagSpecifications = new[] { new { ResourceType = "vpc", Tags = tags } } });
        return made["Vpc"]!["VpcId"]!.ToString();
    }
}
