using TapOperator.Entities.Rules;
using Xunit;

namespace TapOperator.IntegrationTests.Api;

public sealed class ImmutableFieldTests(ApiServer server)
{
    private const string Edits = """
        {"spec":{"suffix":"other","primaryRegion":"eu-west-1",
          "regions":[{"name":"us-east-1","cidr":"10.99.0.0/16"},{"name":"eu-west-1","cidr":"10.20.0.0/16"}],
          "engine":{"state":{"type":"S3","s3":{"bucket":"other-states","region":"us-east-1"}}}}}
        """;

    [Fact]
    public async Task Before_the_first_apply_everything_may_be_edited()
    {
        var plane = await server.PlaneAsync();
        var ns = await StarterAsync(applied: false);

        var edited = await plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", ns, "patch", "te/starter", "--type=merge", "-p",
            Edits);

        Assert.True(edited.ExitCode == 0, edited.StandardError);
    }

    [Fact]
    public async Task After_it_suffix_primary_region_ranges_and_the_place_of_the_state_stay()
    {
        var plane = await server.PlaneAsync();
        var ns = await StarterAsync(applied: true);

        var edited = await plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", ns, "patch", "te/starter", "--type=merge", "-p",
            Edits);

        Assert.NotEqual(0, edited.ExitCode);
        Assert.All(
            [ImmutableRules.SuffixMessage, ImmutableRules.PrimaryRegionMessage, ImmutableRules.RegionCidrMessage, ImmutableRules.StatePlaceMessage],
            message => Assert.Contains(message, edited.StandardError, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_it_a_region_may_be_added_and_the_status_written()
    {
        var plane = await server.PlaneAsync();
        var ns = await StarterAsync(applied: true);

        await plane.Kubectl.RunAsync("-n", ns, "patch", "te/starter", "--type=json", "-p",
            """[{"op":"add","path":"/spec/regions/-","value":{"name":"us-west-2","cidr":"10.30.0.0/16"}}]""");
        await plane.Kubectl.RunAsync("-n", ns, "patch", "te/starter", "--subresource=status", "--type=merge", "-p",
            """{"status":{"phase":"Ready"}}""");

        Assert.Equal(3, (await plane.Kubectl.GetAsync("te/starter", ns))["spec"]!["regions"]!.AsArray().Count);
    }

    /// <summary>A status that was computed from an old copy of the object has no claim in it, and would take it away.</summary>
    [Fact]
    public async Task What_was_claimed_is_never_taken_back()
    {
        var plane = await server.PlaneAsync();
        var ns = await StarterAsync(applied: true);

        var written = await plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", ns, "patch", "te/starter", "--subresource=status", "--type=merge", "-p",
            """{"status":{"phase":"Failed","applied":null}}""");

        Assert.NotEqual(0, written.ExitCode);
        Assert.Contains(ImmutableRules.ClaimMessage, written.StandardError, StringComparison.Ordinal);
    }

    private async Task<string> StarterAsync(bool applied)
    {
        var plane = await server.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("immutable", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);
        if (applied)
        {
            await plane.Kubectl.RunAsync("-n", ns, "patch", "te/starter", "--subresource=status", "--type=merge", "-p",
                """{"status":{"applied":{"suffix":"dev","primaryRegion":"us-east-1"}}}""");
        }

        return ns;
    }
}
