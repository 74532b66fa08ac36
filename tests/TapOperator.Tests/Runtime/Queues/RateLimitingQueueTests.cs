using Microsoft.Extensions.Time.Testing;
using TapOperator.Runtime.Queues;
using Xunit;

namespace TapOperator.Tests.Runtime.Queues;

public sealed class RateLimitingQueueTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RateLimitingQueue<string> _queue;

    public RateLimitingQueueTests() =>
        _queue = new RateLimitingQueue<string>(_clock, new BackoffOptions(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8)), random: () => 0);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task A_key_added_many_times_is_handed_out_once()
    {
        _queue.Add("a");
        _queue.Add("a");
        await TakeAsync("a");
        Assert.Equal(0, _queue.Count);
    }

    [Fact]
    public async Task A_key_added_while_it_is_handled_waits_until_that_ends()
    {
        _queue.Add("a");
        await TakeAsync("a");
        _queue.Add("a");
        Assert.Equal(0, _queue.Count);
        _queue.Done("a");
        await TakeAsync("a");
    }

    [Fact]
    public async Task Keys_of_one_priority_come_in_their_order()
    {
        foreach (var key in new[] { "a", "b", "c" })
            _queue.Add(key);
        foreach (var key in new[] { "a", "b", "c" })
            await TakeAsync(key);
    }

    [Fact]
    public async Task An_edit_by_a_user_overtakes_what_waits_in_the_background()
    {
        _queue.Add("resync");
        _queue.Add("edit", QueuePriority.UserEdit);
        await TakeAsync("edit");
        await TakeAsync("resync");
    }

    [Fact]
    public async Task A_key_in_the_background_is_raised_by_an_edit_and_handed_out_once()
    {
        _queue.Add("first");
        _queue.Add("second");
        _queue.Add("second", QueuePriority.UserEdit);
        await TakeAsync("second");
        await TakeAsync("first");
        Assert.Equal(0, _queue.Count);
    }

    [Fact]
    public async Task An_edit_of_a_key_that_is_handled_keeps_its_priority()
    {
        _queue.Add("edited");
        await TakeAsync("edited");
        _queue.Add("other");
        _queue.Add("edited", QueuePriority.UserEdit);
        _queue.Add("edited");
        _queue.Done("edited");
        await TakeAsync("edited");
    }

    [Fact]
    public async Task A_delayed_key_comes_when_it_is_due_and_not_before()
    {
        _queue.AddAfter("a", TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(9.999));
        Assert.Equal(0, _queue.Count);
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        await TakeAsync("a");
    }

    [Theory]
    [InlineData(10, 3)]
    [InlineData(3, 10)]
    public async Task Of_two_delays_the_earlier_one_counts(int first, int second)
    {
        _queue.AddAfter("a", TimeSpan.FromSeconds(first));
        _queue.AddAfter("a", TimeSpan.FromSeconds(second));
        _clock.Advance(TimeSpan.FromSeconds(3));
        await TakeAsync("a");
        _queue.Done("a");
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, _queue.Count);
    }

    [Fact]
    public void A_delay_longer_than_a_timer_can_count_is_kept()
    {
        _queue.AddAfter("a", TimeSpan.FromDays(60));
        _clock.Advance(TimeSpan.FromDays(59));
        Assert.Equal(0, _queue.Count);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, _queue.Count);
    }

    [Fact]
    public void Delays_grow_with_failures_and_begin_anew_when_they_are_forgotten()
    {
        var delays = Enumerable.Range(0, 5).Select(_ => _queue.AddRateLimited("a").TotalSeconds);
        Assert.Equal([1, 2, 4, 8, 8], delays);
        Assert.Equal(1, _queue.AddRateLimited("b").TotalSeconds);
        _queue.Forget("a");
        Assert.Equal(0, _queue.Failures("a"));
        Assert.Equal(1, _queue.AddRateLimited("a").TotalSeconds);
    }

    [Fact]
    public async Task A_thousand_failures_drop_nothing()
    {
        _queue.Add("a");
        for (var i = 0; i < 1000; i++)
        {
            await TakeAsync("a");
            _queue.AddRateLimited("a");
            _queue.Done("a");
            _clock.Advance(TimeSpan.FromSeconds(8));
        }

        await TakeAsync("a");
    }

    [Fact]
    public async Task A_queue_that_is_shut_down_hands_out_nothing_more_although_keys_wait()
    {
        _queue.Add("a");
        var waiting = _queue.TakeAsync().AsTask();
        await waiting;
        _queue.Add("b");
        _queue.ShutDown();
        Assert.Null(await _queue.TakeAsync());
    }

    [Fact]
    public async Task A_worker_that_waits_is_let_go_at_shut_down()
    {
        var waiting = _queue.TakeAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        _queue.ShutDown();
        Assert.Null(await waiting.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    private async Task TakeAsync(string expected) => Assert.Equal(expected, (await _queue.TakeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5)))!.Key);
}
