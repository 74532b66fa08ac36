using TapOperator.CrdGen.Schema;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;
using Xunit;

namespace TapOperator.Tests.CrdGen;

public sealed class DocCommentsTests
{
    private static readonly DocComments Docs = DocComments.Of(typeof(TapEnvironment).Assembly);

    [Fact]
    public void Markup_and_line_breaks_become_plain_text_and_the_source_stands_at_the_end() =>
        Assert.EndsWith(
            "24 is 256 addresses, of which AWS keeps 5. AWS allows /16 to /28 for a subnet.",
            Docs.Of(typeof(SubnetTier).GetProperty(nameof(SubnetTier.PrefixLength))!), StringComparison.Ordinal);

    [Fact]
    public void A_code_word_keeps_its_letters() =>
        Assert.Contains("such as eu-west-1.", Docs.Of(typeof(RegionSpec).GetProperty(nameof(RegionSpec.Name))!), StringComparison.Ordinal);

    [Fact]
    public void A_type_without_documentation_stops_the_generator() =>
        Assert.Throws<InvalidOperationException>(() => Docs.Of(typeof(DocCommentsTests)));
}
