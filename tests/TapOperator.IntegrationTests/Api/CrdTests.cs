using System.Text.Json.Nodes;
using Xunit;

namespace TapOperator.IntegrationTests.Api;

public sealed class CrdTests(ApiServer server)
{
    private const int SmallestWholeSpec = 150;

    [Fact]
    public async Task The_API_server_finds_nothing_amiss_in_the_schema()
    {
        var plane = await server.PlaneAsync();

        var crd = await plane.Kubectl.GetAsync("crd/tapenvironments.tapoperator.io", cancellationToken: TestContext.Current.CancellationToken);

        var conditions = crd["status"]!["conditions"]!.AsArray().ToDictionary(condition => (string)condition!["type"]!,
            condition => (string)condition!["status"]!, StringComparer.Ordinal);
        Assert.Equal("True", conditions["Established"]);
        Assert.Equal("True", conditions["NamesAccepted"]);
        Assert.DoesNotContain("NonStructuralSchema", conditions.Keys);
    }

    [Theory]
    [InlineData("te")]
    [InlineData("tapenv")]
    [InlineData("all")]
    public async Task Environments_are_found_by_short_name_and_category(string name)
    {
        var plane = await server.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("names", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);

        Assert.Contains("starter", await plane.Kubectl.RunAsync("--namespace", ns, "get", name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_describes_every_field()
    {
        var plane = await server.PlaneAsync();
        var openApi = JsonNode.Parse(await plane.Kubectl.RunAsync("get", "--raw", "/openapi/v3/apis/tapoperator.io/v1alpha1"))!;
        var schema = openApi["components"]!["schemas"]!.AsObject().Single(entry =>
            entry.Key.EndsWith(".TapEnvironment", StringComparison.Ordinal)).Value!;
        var fields = new[] { "spec", "status" }.SelectMany(part => Fields(part, schema["properties"]![part]!)).ToList();

        var recursive = await plane.Kubectl.RunAsync("explain", "tapenvironment.spec", "--recursive");

        Assert.True(fields.Count > SmallestWholeSpec);
        Assert.DoesNotContain(fields, field => string.IsNullOrWhiteSpace((string?)field.Schema["description"]));
        Assert.All(fields.Where(field => field.Path.StartsWith("spec.", StringComparison.Ordinal)),
            field => Assert.Contains(field.Path.Split('.')[^1], recursive, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_gives_units_and_default_of_one_field()
    {
        var plane = await server.PlaneAsync();

        var text = await plane.Kubectl.RunAsync("explain", "tapenvironment.spec.network.subnets.public.prefixLength");

        Assert.Contains("24 is 256 addresses", text.ReplaceLineEndings(" ").Replace("    ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Default: 24.", text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, JsonNode Schema)> Fields(string path, JsonNode schema) =>
        (schema["properties"] ?? schema["items"]?["properties"])?.AsObject().SelectMany(entry =>
            Fields($"{path}.{entry.Key}", entry.Value!)).Prepend((path, schema)) ?? [(path, schema)];
}
