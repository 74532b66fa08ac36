using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.BadDays;

/// <summary>The operator dies in the middle of an apply, alone or with its engines: the stacks end Ready, nothing lost, nothing made twice.</summary>
[Collection("Kill")]
public sealed class KillTests(ApiServer cluster)
{
    private static readonly string[] Regions = ["us-east-1", "eu-west-1"];

    public static TheoryData<string, bool> Cases => new()
    {
        // OpenTofu and Terraform have one driver: a way to die each.
        { "pulumi", true }, { "pulumi", false }, { "tofu", true }, { "terraform", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_killed_operator_is_continued_without_loss_or_duplicates(string engine, bool enginesDieToo)
    {
        await using var world = await World.StartAsync(cluster, engine);
        await world.ApplySampleAsync("starter");
        await world.WaitAsync("starter", environment => HasMade(environment, 3), TimeSpan.FromMinutes(2));

        if (enginesDieToo)
            await world.Operator.KillWithEnginesAsync();
        else
            await world.Operator.KillAsync();
        await world.Operator.StartAgainAsync();

        await world.WaitForReadyAsync("starter", TimeSpan.FromMinutes(5));
        foreach (var region in Regions)
            await EverythingOnceAsync(world, region);
        await world.DeleteAsync("starter", TimeSpan.FromMinutes(4));
        foreach (var region in Regions)
            Assert.Empty(await world.Aws.ResidueAsync(region, $"{world.Namespace}/starter/{region}"));
    }

    private static bool HasMade(JsonNode environment, int resources) =>
        environment["status"]?["regions"]?.AsArray().Sum(region => region?["progress"]?["done"]?.GetValue<int>() ?? 0) >= resources;

    /// <summary>Each address exists exactly once, and the addresses are those of the state.</summary>
    private static async Task EverythingOnceAsync(World world, string region)
    {
        var addresses = (await OursAsync(world, region)).Select(resource => resource.Tag("tapoperator.io/address")).ToList();
        Assert.NotEmpty(addresses);
        Assert.Equal(addresses.Distinct().Order(), addresses.Order());
    }

    private static async Task<IReadOnlyList<JsonNode>> OursAsync(World world, string region) =>
        [.. (await world.Aws.TaggedAsync(region)).Where(resource => resource.Tag("tapoperator.io/stack") == $"{world.Namespace}/starter/{region}")];
}
