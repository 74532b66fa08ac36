using TapOperator.Reconciliation.Phases;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("1h", 3600)]
    [InlineData("30m", 1800)]
    [InlineData("1h30m15s", 5415)]
    public void Hours_minutes_and_seconds_are_read(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), GoDuration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("1 h")]
    [InlineData("30m1h")]
    [InlineData("-1h")]
    public void What_is_no_duration_is_refused(string text) => Assert.Throws<FormatException>(() => GoDuration.Parse(text));
}
