using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.BadDays;

/// <summary>One region that fails does not stop the others, says exactly what AWS said, and is tried again.</summary>
[Collection("Partial failure")]
public sealed class PartialFailureTests(ApiServer cluster)
{
    [Theory]
    [InlineData("pulumi")]
    [InlineData("tofu")]
    [InlineData("terraform")]
    public async Task A_region_that_aws_refuses_names_resource_code_and_request_and_the_other_becomes_ready(string engine)
    {
        await using var world = await World.StartAsync(cluster, engine);
        await world.Emulator.Faults.AddAsync(new EmulatorFault("ec2", "CreateVpc", "eu-west-1", Code: "VpcLimitExceeded", Message: "The maximum number of VPCs has been reached."));
        await world.ApplySampleAsync("starter");

        var environment = await world.WaitAsync("starter", candidate => World.Is(candidate, "Stalled"), TimeSpan.FromMinutes(3));

        Assert.Equal("Ready", Region(environment, "us-east-1")["phase"]!.ToString());
        Assert.StartsWith("vpc-", Region(environment, "us-east-1")["vpcId"]!.ToString(), StringComparison.Ordinal);
        var failed = Region(environment, "eu-west-1");
        Assert.Equal("Failed", failed["phase"]!.ToString());
        Assert.Contains("aws_vpc.", failed["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("VpcLimitExceeded", failed["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Matches("(?i)request ?id:? ?[0-9a-z-]{8,}", failed["message"]!.ToString());

        await world.Emulator.Faults.ClearAsync();
        await world.Kubectl.RunAsync("annotate", "tapenvironment", "starter", "-n", world.Namespace, "tapoperator.io/reconcile-at=now");
        await world.WaitForAsync("starter", "Ready", TimeSpan.FromMinutes(3));
    }

    private static JsonNode Region(JsonNode environment, string name) =>
        environment["status"]!["regions"]!.AsArray().Single(region => region!["name"]!.ToString() == name)!;
}
