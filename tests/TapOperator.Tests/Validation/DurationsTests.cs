using TapOperator.Blueprints.Validation.Texts;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("1h", 3600)]
    [InlineData("1h30m", 5400)]
    [InlineData("90s", 90)]
    [InlineData("2m5s", 125)]
    public void Hours_minutes_and_seconds_are_read(string text, int seconds)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("1d")]
    [InlineData("5m1h")]
    [InlineData("-1h")]
    [InlineData("1h\n")]
    public void Anything_else_is_refused(string text) => Assert.False(Durations.TryParse(text, out _));
}
