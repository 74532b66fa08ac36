using TapOperator.Blueprints.Networks;
using Xunit;

namespace TapOperator.Tests.Blueprints.Networks;

public sealed class Ipv4RangeTests
{
    [Theory]
    [InlineData("10.0.0.0/16")]
    [InlineData("0.0.0.0/0")]
    [InlineData("255.255.255.255/32")]
    public void A_range_reads_and_writes_the_same(string text)
    {
        Assert.True(Ipv4Range.TryParse(text, out var range));
        Assert.Equal(text, range.ToString());
    }

    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0/16")]
    [InlineData("010.0.0.0/16")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0")]
    [InlineData("fd00::/56")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_range_is_refused(string? text) => Assert.False(Ipv4Range.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.128.0/17", true)]
    [InlineData("10.0.128.0/17", "10.0.0.0/16", true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", false)]
    public void Ranges_overlap_when_they_share_an_address(string one, string other, bool overlap)
    {
        Assert.True(Ipv4Range.TryParse(one, out var first));
        Assert.True(Ipv4Range.TryParse(other, out var second));
        Assert.Equal(overlap, first.Overlaps(second));
    }
}
