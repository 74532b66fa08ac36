using System.Text.Json.Nodes;
using TapOperator.Entities.Status;
using Xunit;

namespace TapOperator.Tests.CrdGen;

public sealed class SchemaTests
{
    private const int SmallestWholeSchema = 300;

    [Fact]
    public void Every_field_is_described()
    {
        Assert.True(SchemaNode.All.Count > SmallestWholeSchema, "the walk must see the whole schema");
        Assert.Empty(SchemaNode.All.Where(node => node.Path != ".metadata"
            && (string?)node.Schema["description"] is not { Length: > 4 }).Select(node => node.Path));
    }

    [Fact]
    public void Every_text_list_and_map_has_a_bound_so_that_the_cost_of_rules_has_one() =>
        Assert.Empty(SchemaNode.All.Where(IsUnbounded).Select(node => node.Path));

    [Fact]
    public void Every_number_has_a_range_or_a_rule() =>
        Assert.Empty(SchemaNode.All
            .Where(node => node.Path.StartsWith(".spec", StringComparison.Ordinal) && (string?)node.Schema["type"] is "integer" or "number")
            .Where(node => node.Schema["maximum"] is null && node.Schema["x-kubernetes-validations"] is null).Select(node => node.Path));

    [Theory]
    [InlineData(".spec.network.natGateway", "None")]
    [InlineData(".spec.instances.image.architecture", "X86_64")]
    [InlineData(".spec.delivery.driftInterval", "1h")]
    public void Defaults_come_from_the_initialisers(string path, string expected) => Assert.Equal(expected, (string?)Node(path)["default"]);

    [Fact]
    public void Status_has_no_defaults_because_the_operator_writes_it_whole_but_one_for_what_it_has_not_seen()
    {
        var filled = Assert.Single(SchemaNode.All, node => node.Path.StartsWith(".status", StringComparison.Ordinal) && node.Schema["default"] is not null);
        Assert.Equal((".status", """{"observedGeneration":-1}"""), (filled.Path, filled.Schema["default"]!.ToJsonString()));
    }

    [Fact]
    public void Conditions_merge_by_type_and_regions_by_name()
    {
        Assert.Equal("type", (string?)Node(".status.conditions")["x-kubernetes-list-map-keys"]![0]);
        Assert.Equal("name", (string?)Node(".spec.regions")["x-kubernetes-list-map-keys"]![0]);
        Assert.Equal("name", (string?)Node(".status.regions")["x-kubernetes-list-map-keys"]![0]);
    }

    [Fact]
    public void Words_of_an_enum_are_explained() =>
        Assert.All(Enum.GetNames<EnvironmentPhase>(),
            phase => Assert.Contains($"{phase}: ", (string)Node(".status.phase")["description"]!, StringComparison.Ordinal));

    private static JsonObject Node(string path) => SchemaNode.All.Single(node => node.Path == path).Schema;

    private static bool IsUnbounded(SchemaNode node) => (string?)node.Schema["type"] switch
    {
        "string" => !node.Path.StartsWith(".apiVersion", StringComparison.Ordinal) && node.Path != ".kind"
            && node.Schema["maxLength"] is null && node.Schema["enum"] is null && node.Schema["format"] is null,
        "array" => node.Schema["maxItems"] is null,
        "object" => node.Schema["additionalProperties"] is not null && node.Schema["maxProperties"] is null,
        _ => false,
    };
}
