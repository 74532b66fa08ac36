using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>The one service in containers of a region.</summary>
internal static class ServiceReading
{
    public static async Task<JsonNode> ServiceAsync(this AwsProbe aws, string region)
    {
        var cluster = Assert.Single(await aws.ListAsync("ecs", region, "list_clusters", "clusterArns")).ToString();
        var service = Assert.Single(await aws.ListAsync("ecs", region, "list_services", "serviceArns", new { cluster })).ToString();
        return Assert.Single(await aws.ListAsync("ecs", region, "describe_services", "services", new { cluster, services = new[] { service } }));
    }

    /// <summary>What its tasks are started from.</summary>
    public static async Task<JsonNode> TaskDefinitionAsync(this AwsProbe aws, string region) =>
        (await aws.CallAsync("ecs", region, "describe_task_definition", new { taskDefinition = (await aws.ServiceAsync(region)).Text("taskDefinition") }))["taskDefinition"]!;
}
