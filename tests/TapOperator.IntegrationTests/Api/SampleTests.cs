using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Entities;
using TapOperator.Manifests;
using Xunit;

namespace TapOperator.IntegrationTests.Api;

public sealed class SampleTests(ApiServer server)
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_API_server_takes_a_sample_and_fills_in_the_same_defaults_as_the_types(string name)
    {
        var plane = await server.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("sample", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read(name), ns);

        var stored = (await plane.Kubectl.GetAsync($"te/{name}", ns))["spec"]!;
        var read = Assert.Single(ManifestReader.Parse(Samples.Read(name), name)).Environment!.Spec;

        Assert.True(JsonNode.DeepEquals(WithoutEmpty(JsonSerializer.SerializeToNode(read, TapJson.Options)), WithoutEmpty(stored)),
            $"the API server has\n{stored}");
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task An_overlay_is_valid_for_the_API_server_and_for_us(string overlay)
    {
        var plane = await server.PlaneAsync();
        var manifests = await plane.Kubectl.RunAsync("kustomize", Path.Combine(ApiServer.Root, "deploy/samples/overlays", overlay));
        var ns = await plane.CreateNamespaceAsync("overlay", TestContext.Current.CancellationToken);
        var file = Path.Combine(Path.GetTempPath(), $"{ns}.yaml");
        await File.WriteAllTextAsync(file, manifests.Replace($"namespace: {overlay}", $"namespace: {ns}", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var taken = await plane.Kubectl.RunAsync("create", "--dry-run=server", "--validate=strict", "-f", file);
        File.Delete(file);

        Assert.Contains("tapenvironment.tapoperator.io/shop", taken, StringComparison.Ordinal);
        var manifest = Assert.Single(ManifestReader.ParseAndValidate(manifests, overlay));
        Assert.Empty(manifest.Problems);
        Assert.Equal(overlay, manifest.Environment!.Spec.Suffix);
    }

    [Fact]
    public async Task The_API_can_say_what_the_environments_need_that_are_not_built_yet()
    {
        var plane = await server.PlaneAsync();
        var systems = Path.Combine(ApiServer.Root, "tests/TapOperator.Tests/Validation/Systems");

        var taken = await plane.Kubectl.RunAsync("create", "--dry-run=server", "--validate=strict", "-f", systems);

        Assert.Equal(Directory.GetFiles(systems).Length, taken.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Absent and empty lists and maps mean the same, and the types always write the empty ones.</summary>
    private static JsonNode? WithoutEmpty(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    WithoutEmpty(value);
                    if (value is JsonArray { Count: 0 } || (value is JsonObject { Count: 0 } && name is "tags" or "environment")) fields.Remove(name);
                }
                break;
            case JsonArray items:
                foreach (var item in items) WithoutEmpty(item);
                break;
        }
        return node;
    }
}
