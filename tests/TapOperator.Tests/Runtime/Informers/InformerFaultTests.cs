using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;
using Xunit;

namespace TapOperator.Tests.Runtime.Informers;

/// <summary>Whatever the API server does, the cache comes to be true again.</summary>
public class InformerFaultTests
{
    [Fact]
    public async Task After_a_broken_watch_the_next_one_begins_at_the_last_event()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        await fixture.StartAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        await fixture.KnowsAsync("a", 1);
        var version = fixture.Server.Store.Version;
        fixture.Server.BreakWatches();
        await fixture.WatchesAsync(2);
        Assert.Equal($"{version}", fixture.Watches[^1].Parameter("resourceVersion"));
        Assert.Single(fixture.Lists);
    }

    [Fact]
    public async Task After_a_bookmark_the_next_watch_begins_at_the_bookmark()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        await fixture.StartAsync();
        var version = fixture.Server.Store.Bookmark();
        await Eventually.True(
            () =>
            {
                fixture.Server.BreakWatches();
                return fixture.Watches[^1].Parameter("resourceVersion") == $"{version}";
            },
            "a watch from the bookmark on");
        Assert.Empty(fixture.Changes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_version_that_is_too_old_brings_a_new_list_that_also_tells_what_was_deleted_meanwhile(bool byStatus)
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.RefusesOldWatchByStatus = byStatus;
        fixture.Server.Put(Widget.Named("stays", 1));
        fixture.Server.Put(Widget.Named("goes", 1));
        await fixture.StartAsync();
        fixture.Server.Intercept = request => request.IsWatch ? FakeAnswer.Reset : null;
        fixture.Server.BreakWatches();
        fixture.Server.Store.Remove(FakeApiServer.PathOf(Widget.Named("goes")), isSilent: true);
        fixture.Server.Put(Widget.Named("comes", 1));
        fixture.Server.Store.Compact();
        fixture.Server.Intercept = _ => null;

        await fixture.ForgetsAsync("goes");
        await fixture.KnowsAsync("comes", 1);
        var gone = Assert.Single(fixture.Changes, change => change.New is null);
        Assert.Equal("goes", gone.Key.Name);
        Assert.True(gone.Listed);
        Assert.Single(fixture.Changes, change => change.Key.Name == "stays");
        fixture.Server.Put(Widget.Named("stays", 2));
        await fixture.KnowsAsync("stays", 2);
    }

    [Fact]
    public async Task An_object_that_was_replaced_by_another_of_its_name_meanwhile_is_told_as_deletion_and_creation()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        await fixture.StartAsync();
        fixture.Server.Intercept = request => request.IsWatch ? FakeAnswer.Reset : null;
        fixture.Server.BreakWatches();
        fixture.Server.Store.Remove(FakeApiServer.PathOf(Widget.Named("a")), isSilent: true);
        fixture.Server.Put(Widget.Named("a", 7));
        fixture.Server.Store.Compact();
        fixture.Server.Intercept = _ => null;
        await fixture.KnowsAsync("a", 7);
        Assert.Equal([false, true, false], fixture.Changes.Select(change => change.New is null));
        Assert.NotEqual(fixture.Changes[1].Old!.Metadata.Uid, fixture.Changes[2].New!.Metadata.Uid);
    }

    [Fact]
    public async Task A_list_that_expires_between_its_pages_is_read_again_in_one_piece()
    {
        await using var fixture = await InformerFixture.CreateAsync(InformerFixture.Quick with { PageSize = 2 });
        for (var i = 0; i < 5; i++)
            fixture.Server.Put(Widget.Named($"w{i}"));
        fixture.Server.Intercept = request => request.Parameter("continue") is null ? null : FakeAnswer.Error(410, "Expired");
        await fixture.StartAsync();
        Assert.Equal(5, fixture.Informer.Count);
        Assert.Null(fixture.Lists[^1].Parameter("limit"));
        Assert.Equal(5, fixture.Changes.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task A_failing_list_is_repeated_until_it_works(int status)
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        var failures = 4;
        fixture.Server.Intercept = request => request.IsList && Interlocked.Decrement(ref failures) >= 0 ? Failure(status) : null;
        await fixture.StartAsync();
        Assert.Equal(1, fixture.Informer.Count);
        Assert.Equal(5, fixture.Lists.Count);
    }

    [Fact]
    public async Task Delays_between_failures_grow_and_a_wait_that_the_server_asks_for_is_kept()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = await InformerFixture.CreateAsync(
            InformerFixture.Quick with { Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), Jitter: 0) },
            clock);
        fixture.Server.Intercept = _ => fixture.Lists.Count == 5 ? FakeAnswer.Error(429, "TooManyRequests") with { RetryAfter = "20" } : FakeAnswer.Reset;
        fixture.Begin();
        var begin = clock.GetUtcNow();
        var times = new List<double>();
        for (var count = 1; count <= 6; count++)
        {
            var expected = count;
            await Eventually.True(() => fixture.Lists.Count >= expected, clock, TimeSpan.FromMilliseconds(50), $"{expected} lists");
            times.Add((clock.GetUtcNow() - begin).TotalSeconds);
        }

        var gaps = times.Zip(times.Skip(1), (first, second) => second - first).ToList();
        Assert.True(gaps[0] >= 0.9);
        Assert.True(gaps[2] >= 3.9);
        Assert.True(gaps[4] >= 19.9);
    }

    [Fact]
    public async Task A_watch_that_falls_silent_is_begun_anew_where_it_stood()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = await InformerFixture.CreateAsync(clock: clock);
        fixture.Server.Put(Widget.Named("a", 1));
        fixture.Server.Intercept = request => request.IsWatch && fixture.Watches.Count == 1 ? FakeAnswer.Silence : null;
        await fixture.StartAsync();
        fixture.Server.Put(Widget.Named("a", 2));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Single(fixture.Watches);
        await Eventually.True(() => fixture.Watches.Count >= 2, clock, TimeSpan.FromSeconds(10), "a second watch");
        await Eventually.True(() => fixture.Knows("a", 2), clock, TimeSpan.FromMilliseconds(10), "the change is known");
        Assert.Single(fixture.Lists);
    }

    [Fact]
    public async Task Bookmarks_keep_a_watch_alive_on_which_nothing_else_happens()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = await InformerFixture.CreateAsync(clock: clock);
        await fixture.StartAsync();
        for (var minute = 0; minute < 10; minute++)
        {
            fixture.Server.Store.Bookmark();
            fixture.Server.Put(Widget.Named("a", 10 + minute));
            await fixture.KnowsAsync("a", 10 + minute);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(fixture.Watches);
    }

    [Fact]
    public async Task A_version_that_is_refused_again_and_again_is_given_up_for_a_new_list()
    {
        // So it is after etcd was restored from a backup: the version lies in the future.
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Intercept = request => request.IsWatch && fixture.Lists.Count == 1 ? FakeAnswer.Error(504, "Timeout", "Too large resource version") : null;
        await fixture.StartAsync();
        await Eventually.True(() => fixture.Lists.Count == 2, "a second list");
        // The three that were refused, and the one after the new list: nothing changed meanwhile, so all ask for the same version.
        await fixture.WatchesAsync(4);
        Assert.Single(fixture.Watches.Select(watch => watch.Parameter("resourceVersion")).Distinct());
        Assert.Equal(2, fixture.Lists.Count);
    }

    [Fact]
    public async Task Versions_that_are_always_too_old_bring_no_storm_of_lists()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = await InformerFixture.CreateAsync(InformerFixture.Quick with { Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) }, clock);
        fixture.Server.Intercept = request => request.IsWatch ? FakeAnswer.Error(410, "Expired") : null;
        await fixture.StartAsync();
        await fixture.WatchesAsync(2);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(2, fixture.Lists.Count);
        await Eventually.True(() => fixture.Lists.Count == 3, clock, TimeSpan.FromMilliseconds(100), "a third list");
    }

    [Fact]
    public async Task Watches_that_end_at_once_are_not_repeated_without_a_pause()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = await InformerFixture.CreateAsync(InformerFixture.Quick with { Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) }, clock);
        fixture.Server.Intercept = request => request.IsWatch ? new FakeAnswer(200, "") : null;
        await fixture.StartAsync();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Single(fixture.Watches);
        await Eventually.True(() => fixture.Watches.Count == 2, clock, TimeSpan.FromMilliseconds(100), "a second watch");
    }

    [Fact]
    public async Task An_object_that_cannot_be_read_keeps_no_other_from_being_served_and_is_not_taken_for_deleted()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Put(Widget.Named("odd", 1));
        fixture.Server.Put(Widget.Named("plain", 1));
        await fixture.StartAsync();
        var path = FakeApiServer.PathOf(Widget.Named("odd"));
        var odd = fixture.Server.Store.Get(path)!;
        odd["spec"] = new JsonObject { ["size"] = "large" };
        fixture.Server.Store.Put(path, odd);
        fixture.Server.Put(Widget.Named("plain", 2));
        await fixture.KnowsAsync("plain", 2);
        await fixture.KnowsAsync("odd", 1);

        fixture.Server.Intercept = request => request.IsWatch ? FakeAnswer.Reset : null;
        fixture.Server.BreakWatches();
        fixture.Server.Put(Widget.Named("plain", 3));
        fixture.Server.Store.Compact();
        fixture.Server.Intercept = _ => null;
        await fixture.KnowsAsync("plain", 3);
        await fixture.KnowsAsync("odd", 1);
        Assert.DoesNotContain(fixture.Changes, change => change.New is null);
    }

    [Fact]
    public async Task The_cache_serves_on_while_the_API_server_is_away()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        await fixture.StartAsync();
        fixture.Server.Intercept = _ => FakeAnswer.Reset;
        fixture.Server.BreakWatches();
        await fixture.WatchesAsync(4);
        await fixture.KnowsAsync("a", 1);
        Assert.True(fixture.Informer.HasSynced);
        fixture.Server.Intercept = _ => null;
        fixture.Server.Put(Widget.Named("a", 2));
        await fixture.KnowsAsync("a", 2);
    }

    private static FakeAnswer Failure(int status) => status == 0 ? FakeAnswer.Reset : FakeAnswer.Error(status, "Injected");
}
