using System.Diagnostics;
using System.Text;
using CsCheck;
using TapOperator.Runtime.Events;
using TapOperator.Tests.Runtime.FakeApi;
using Xunit;

namespace TapOperator.Tests.Runtime.Events;

public class EventRecorderTests
{
    [Fact]
    public async Task An_event_carries_all_that_the_API_demands()
    {
        await using var fixture = await EventFixture.StartAsync();
        fixture.Record();
        await Eventually.True(() => fixture.Stored.Count == 1, "stored");
        var e = fixture.Stored[0];
        Assert.Equal("/apis/events.k8s.io/v1/namespaces/default/events", fixture.Posts[0].Path);
        Assert.Equal("2026-01-02T03:04:05.000000Z", e["eventTime"]!.GetValue<string>());
        Assert.Equal("Normal", e["type"]!.GetValue<string>());
        Assert.Equal("Applied", e["reason"]!.GetValue<string>());
        Assert.Equal("Apply", e["action"]!.GetValue<string>());
        Assert.Equal("made vpc-1", e["note"]!.GetValue<string>());
        Assert.Equal("tests", e["reportingController"]!.GetValue<string>());
        Assert.Equal("tests-1", e["reportingInstance"]!.GetValue<string>());
        Assert.Equal("uid-of-a", e["regarding"]!["uid"]!.GetValue<string>());
        Assert.Equal("Widget", e["regarding"]!["kind"]!.GetValue<string>());
        Assert.Equal("runtime.test/v1", e["regarding"]!["apiVersion"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_event_again_makes_a_series_of_which_not_every_step_is_written()
    {
        await using var fixture = await EventFixture.StartAsync();
        fixture.Record();
        fixture.Record();
        await Eventually.True(() => fixture.Patches.Count == 1, "the second is shown at once");
        for (var i = 0; i < 20; i++)
            fixture.Record();
        await Eventually.True(() => Count(fixture) == 22, fixture.Clock, TimeSpan.FromSeconds(10), "all are counted");
        Assert.Single(fixture.Posts);
        Assert.Equal(2, fixture.Patches.Count);
    }

    [Fact]
    public async Task A_series_ends_when_nothing_was_added_for_a_while()
    {
        await using var fixture = await EventFixture.StartAsync();
        fixture.Record();
        await Eventually.True(() => fixture.Posts.Count == 1, "the first");
        fixture.Clock.Advance(TimeSpan.FromMinutes(7));
        fixture.Record();
        await Eventually.True(() => fixture.Stored.Count == 2, "a new event");
        Assert.Empty(fixture.Patches);
    }

    [Fact]
    public async Task Different_notes_are_different_events()
    {
        await using var fixture = await EventFixture.StartAsync();
        fixture.Record("made vpc-1");
        fixture.Record("made vpc-2");
        await Eventually.True(() => fixture.Stored.Count == 2, "two events");
    }

    [Fact]
    public async Task One_object_cannot_flood_the_API_and_takes_nothing_from_others()
    {
        await using var fixture = await EventFixture.StartAsync();
        for (var i = 0; i < 100; i++)
            fixture.Record($"note {i}");
        fixture.Record(name: "b");
        await Eventually.True(() => fixture.Stored.Any(e => e["regarding"]!["name"]!.GetValue<string>() == "b"), "the other one's event");
        Assert.Equal(26, fixture.Posts.Count);
        fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 10; i++)
            fixture.Record($"later {i}");
        fixture.Record("x", name: "c");
        await Eventually.True(() => fixture.Stored.Any(e => e["regarding"]!["name"]!.GetValue<string>() == "c"), "the third one's event");
        Assert.Equal(29, fixture.Posts.Count);
    }

    [Fact]
    public async Task Recording_never_waits_even_when_nobody_writes()
    {
        await using var fixture = await EventFixture.StartAsync(EventFixture.Options with { Capacity = 10 }, isRunning: false);
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < 10_000; i++)
            fixture.Record($"note {i}");
        Assert.True(Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(5));
        fixture.Run();
        await fixture.StopAsync();
        Assert.Equal(10, fixture.Stored.Count);
    }

    [Fact]
    public async Task A_write_that_fails_is_tried_again_and_one_that_is_refused_is_not()
    {
        await using var fixture = await EventFixture.StartAsync();
        fixture.Server.Intercept = _ => fixture.Posts.Count switch
        {
            1 => FakeAnswer.Error(500, "InternalError"),
            2 => FakeAnswer.Reset,
            4 => FakeAnswer.Error(403, "Forbidden", "namespace is being terminated"),
            _ => null,
        };
        fixture.Record("first");
        await Eventually.True(() => fixture.Stored.Count == 1, fixture.Clock, TimeSpan.FromSeconds(1), "stored at the third attempt");
        fixture.Record("refused");
        fixture.Record("last");
        await Eventually.True(() => fixture.Stored.Count == 2, fixture.Clock, TimeSpan.FromSeconds(1), "the next one is stored");
        Assert.Equal(5, fixture.Posts.Count);
        Assert.DoesNotContain(fixture.Stored, e => e["note"]!.GetValue<string>() == "refused");
    }

    [Fact]
    public async Task What_waits_at_the_end_is_still_written()
    {
        await using var fixture = await EventFixture.StartAsync(isRunning: false);
        fixture.Record("one");
        fixture.Record("two");
        fixture.Run();
        await fixture.StopAsync();
        Assert.Equal(2, fixture.Stored.Count);
    }

    [Fact]
    public void A_note_is_cut_to_the_API_s_limit_and_never_inside_a_character() => Gen.String.Sample(text =>
    {
        var cut = EventText.Cut(text, 20);
        var isShort = Encoding.UTF8.GetByteCount(text) <= 20;
        return Encoding.UTF8.GetByteCount(cut) <= 20 && (isShort ? cut == text : cut.EndsWith('…') && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)) == cut);
    });

    [Fact]
    public async Task Long_notes_and_long_names_are_accepted()
    {
        await using var fixture = await EventFixture.StartAsync();
        fixture.Record(new string('ä', 5000), name: new string('n', 253));
        await Eventually.True(() => fixture.Stored.Count == 1, "stored");
        Assert.InRange(Encoding.UTF8.GetByteCount(fixture.Stored[0]["note"]!.GetValue<string>()), 1000, 1024);
        Assert.InRange(fixture.Stored[0]["metadata"]!["name"]!.GetValue<string>().Length, 240, 253);
    }

    private static int? Count(EventFixture fixture) => fixture.Stored[0]["series"]?["count"]?.GetValue<int>();
}
