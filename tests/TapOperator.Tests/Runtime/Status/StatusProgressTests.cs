using Microsoft.Extensions.Time.Testing;
using TapOperator.Tests.Runtime.FakeApi;
using Xunit;

namespace TapOperator.Tests.Runtime.Status;

public class StatusProgressTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Of_much_progress_in_one_second_the_first_and_the_last_are_written()
    {
        await using var fixture = await StatusFixture.CreateAsync(_clock);
        fixture.Writer.Post(fixture.WithPhase("0"));
        await Eventually.True(() => fixture.PhaseOnServer() == "0", "the first is written at once");
        for (var i = 1; i <= 50; i++)
            fixture.Writer.Post(fixture.WithPhase($"{i}"));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Single(fixture.Writes);
        await Eventually.True(() => fixture.PhaseOnServer() == "50", _clock, TimeSpan.FromSeconds(1), "the last is written");
        Assert.Equal(2, fixture.Writes.Count);
    }

    [Fact]
    public async Task Progress_is_copied_when_it_is_posted()
    {
        await using var fixture = await StatusFixture.CreateAsync(_clock);
        var widget = fixture.WithPhase("then");
        fixture.Writer.Post(widget);
        widget.Status!.Phase = "later";
        await Eventually.True(() => fixture.PhaseOnServer() == "then", "what was posted is written");
    }

    [Fact]
    public async Task A_final_status_is_never_overtaken_by_progress_that_was_posted_before_it()
    {
        await using var fixture = await StatusFixture.CreateAsync(_clock);
        fixture.Writer.Post(fixture.WithPhase("first"));
        await Eventually.True(() => fixture.PhaseOnServer() == "first", "the first is written");
        fixture.Writer.Post(fixture.WithPhase("waiting"));
        await fixture.Writer.WriteAsync(fixture.WithPhase("final"), CancellationToken.None);
        for (var second = 0; second < 5; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal("final", fixture.PhaseOnServer());
        Assert.Equal(2, fixture.Writes.Count);
    }

    [Fact]
    public async Task Progress_that_fails_is_written_later_and_newer_progress_in_its_place()
    {
        await using var fixture = await StatusFixture.CreateAsync(_clock);
        fixture.Server.Intercept = request => request.Method == "PATCH" ? FakeAnswer.Error(500, "InternalError") : null;
        fixture.Writer.Post(fixture.WithPhase("old"));
        await Eventually.True(() => fixture.Writes.Count == 1, "one attempt");
        fixture.Writer.Post(fixture.WithPhase("new"));
        fixture.Server.Intercept = _ => null;
        await Eventually.True(() => fixture.PhaseOnServer() == "new", _clock, TimeSpan.FromSeconds(1), "the newer one is written");
        Assert.DoesNotContain(fixture.Writes.Skip(1), write => write.Body.Contains("\"old\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_is_written_again_after_a_pause_without_any()
    {
        await using var fixture = await StatusFixture.CreateAsync(_clock);
        for (var round = 0; round < 3; round++)
        {
            fixture.Writer.Post(fixture.WithPhase($"{round}"));
            var expected = $"{round}";
            await Eventually.True(() => fixture.PhaseOnServer() == expected, _clock, TimeSpan.FromSeconds(1), expected);
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, fixture.Writes.Count);
    }
}
