using TapOperator.Blueprints.Validation.Texts;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class TextDistanceTests
{
    [Theory]
    [InlineData("eu-wset-1", "eu-west-1")]
    [InlineData("Regions", "regions")]
    [InlineData("us-east-11", "us-east-1")]
    [InlineData("completely-different", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_what_a_person_may_have_meant(string text, string? expected) =>
        Assert.Equal(expected, TextDistance.Nearest(text, ["us-east-1", "eu-west-1", "regions"]));
}
