using TapOperator.Programs.Model;
using TapOperator.Programs.Values;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

public sealed class TagTests
{
    [Fact]
    public void Every_resource_that_can_have_tags_has_the_users_and_those_that_lead_back_to_its_owner()
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion);
        foreach (var program in compilation.Regions.Append(compilation.Global!))
        {
            foreach (var resource in program.Resources.Where(r => r is ITaggable))
            {
                var tags = ((ITaggable)resource).Tags!;
                string[] expected = ["Environment", "Owner", "CostCenter", "Project", "ManagedBy"];
                Assert.All(expected, key => Assert.False(string.IsNullOrEmpty(Literal(tags, key))));
                Assert.Equal($"default/secure-multi-region/{program.Stack}", Literal(tags, "tapoperator.io/stack"));
                Assert.Equal(resource.Address, Literal(tags, "tapoperator.io/address"));
            }
        }
    }

    [Fact]
    public void Tags_with_braces_stay_text()
    {
        var compilation = Sample.Compile(Sample.Starter, e => e.Spec.Tags["Note"] = "${path.module} %{if}");
        var tags = ((ITaggable)compilation.Regions[0].Resources[0]).Tags!;
        Assert.Equal("$${path.module} %%{if}", tags["Note"].ToString());
    }

    [Fact]
    public void An_object_in_S3_has_no_more_than_ten_tags()
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion, e =>
        {
            for (var i = 0; i < 30; i++)
                e.Spec.Tags[$"Key{i}"] = "value";
        });
        var file = compilation.Regions[0].Resources.Single(r => r.ElementType == "aws_s3_object");
        Assert.Equal(10, ((ITaggable)file).Tags!.Count);
    }

    private static string? Literal(ValueMap<string> tags, string key) => tags[key].TryGetLiteral(out var text) ? text : null;
}
