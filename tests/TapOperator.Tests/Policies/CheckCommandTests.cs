using System.CommandLine;
using System.Text.Json.Nodes;
using TapOperator.Blueprints.Policies;
using TapOperator.Commands;
using TapOperator.Tests.Repository;
using Xunit;

namespace TapOperator.Tests.Policies;

/// <summary><c>tapoperator check</c> from the outside.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tap-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_manifest_that_breaks_a_policy_exits_with_1_and_names_policy_resource_and_remedy()
    {
        var (code, output) = await RunAsync(await BrokenAsync());

        Assert.Equal(1, code);
        Assert.Contains("TAP-LOG-01", output, StringComparison.Ordinal);
        Assert.Contains("aws_vpc.main", output, StringComparison.Ordinal);
        Assert.Contains("leave spec.network.flowLogs on", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_exits_with_0()
    {
        var (code, output) = await RunAsync(Sample);

        Assert.Equal(0, code);
        Assert.Contains("starter: 0 errors, 0 warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_finding()
    {
        var (_, output) = await RunAsync(await BrokenAsync(), "--format", "json");

        var environment = JsonNode.Parse(output)!["environments"]![0]!;
        Assert.Equal(2, environment["errors"]!.GetValue<int>());
        Assert.Equal(["us-east-1", "eu-west-1"], environment["findings"]!.AsArray().Select(finding => finding!["stack"]!.ToString()));
    }

    [Fact]
    public async Task Sarif_has_every_policy_as_a_rule_and_every_finding_as_a_result_of_one()
    {
        var (_, output) = await RunAsync(await BrokenAsync(), "--format", "sarif");

        var run = JsonNode.Parse(output)!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!["id"]!.ToString()).ToList();
        Assert.Equal(PolicyCatalog.All.Select(policy => policy.Id), rules);
        Assert.All(run["results"]!.AsArray(), result => Assert.Contains(result!["ruleId"]!.ToString(), rules));
        Assert.EndsWith("broken.yaml", run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.ToString(), StringComparison.Ordinal);
    }

    private static string Sample => Path.Combine(RepositoryFiles.Root, "deploy/samples/starter.yaml");

    private async Task<string> BrokenAsync()
    {
        var file = Path.Combine(_folder, "broken.yaml");
        var text = await File.ReadAllTextAsync(Sample, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("network: {}", "network: { flowLogs: { enabled: false } }", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return file;
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await TapCommandLine.Create().Parse(["check", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
