using TapOperator.Manifests;
using Xunit;

namespace TapOperator.Tests.Manifests;

public sealed class ManifestReaderTests
{
    private const string Good = """
        apiVersion: tapoperator.io/v1alpha1
        kind: TapEnvironment
        metadata: {name: shop, namespace: team, labels: {a: "1"}}
        spec:
          regions: [{name: us-east-1, cidr: 10.0.0.0/16}]
          storage: ~
          deletionProtection: yes
        """;

    [Fact]
    public void A_good_manifest_becomes_an_environment_with_its_defaults()
    {
        var manifest = Assert.Single(ManifestReader.Parse(Good, "shop.yaml"));

        Assert.True(manifest.IsValid);
        Assert.Equal(("shop", "team", "1"), (manifest.Environment!.Metadata.Name, manifest.Environment.Metadata.NamespaceProperty, manifest.Environment.Metadata.Labels["a"]));
        Assert.Null(manifest.Environment.Spec.Storage);
        Assert.True(manifest.Environment.Spec.DeletionProtection);
        Assert.Equal("1h", manifest.Environment.Spec.Delivery.DriftInterval);
    }

    [Fact]
    public void Every_document_of_a_file_is_read_and_empty_ones_are_left_out() =>
        Assert.Equal(2, ManifestReader.Parse($"---\n{Good}\n---\n---\n{Good}\n", "two.yaml").Count);

    [Fact]
    public void Objects_of_other_kinds_beside_an_environment_are_left_out_and_alone_are_a_mistake()
    {
        const string other = "apiVersion: v1\nkind: Namespace\nmetadata: {name: staging}\n";

        Assert.Empty(Assert.Single(ManifestReader.Parse($"{other}---\n{Good}", "kustomized.yaml")).Problems);
        Assert.Equal(["apiVersion", "kind"], Assert.Single(ManifestReader.Parse(other, "namespace.yaml")).Problems.Select(found => found.Problem.Field));
    }

    [Theory]
    [InlineData("- a\n- b\n", "a manifest is a map of fields")]
    [InlineData("{[a]: b}\n", "write kind: TapEnvironment")]
    [InlineData("a: b\na: c\n", "not YAML")]
    public void What_is_no_manifest_is_a_problem_and_not_an_exception(string text, string fragment)
    {
        var manifest = Assert.Single(ManifestReader.Parse(text, "x.yaml"));

        Assert.Null(manifest.Environment);
        Assert.Contains(manifest.Problems, problem => problem.ToString().Contains(fragment, StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_names_file_line_and_field() =>
        Assert.Equal(
            "shop.yaml:6: spec.storag: unknown field; did you mean storage?",
            Assert.Single(Assert.Single(ManifestReader.Parse(Good.Replace("storage: ~", "storag: {}", StringComparison.Ordinal), "shop.yaml")).Problems).ToString());

    [Fact]
    public void A_key_that_is_a_list_is_a_problem() =>
        Assert.Contains(
            Assert.Single(ManifestReader.Parse(Good.Replace("storage: ~", "? [a]\n  : b", StringComparison.Ordinal), "shop.yaml")).Problems,
            problem => problem.Problem.Message == "a key must be a word");
}
