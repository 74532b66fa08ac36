using CsCheck;
using TapOperator.Runtime.Queues;
using Xunit;

namespace TapOperator.Tests.Runtime.Queues;

public class BackoffOptionsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(10, 300)]
    [InlineData(int.MaxValue, 300)]
    public void A_delay_doubles_with_every_failure_up_to_the_maximum(int failures, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds),
        new BackoffOptions(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)).Delay(failures, random: 0));

    [Fact]
    public void Chance_shortens_a_delay_by_no_more_than_its_share() => Gen.Select(Gen.Int[1, 100], Gen.Double[0, 0.999]).Sample((failures, random) =>
    {
        var options = new BackoffOptions(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), Jitter: 0.25);
        var whole = options.Delay(failures, random: 0);
        return options.Delay(failures, random) <= whole && options.Delay(failures, random) >= whole * 0.7499;
    });
}
