using System.Text.Json.Nodes;
using TapOperator.Runtime.Leadership;
using TapOperator.Tests.Runtime.FakeApi;
using Xunit;

namespace TapOperator.Tests.Runtime.Leadership;

public class LeaderElectorTests
{
    [Fact]
    public async Task The_first_candidate_takes_a_lease_that_nobody_holds_and_renews_it()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var leader = await fixture.LeaderAsync("one");
        Assert.Equal(new LeadershipTerm("one", 0), leader.Term);
        Assert.Equal("one", fixture.Spec["holderIdentity"]!.GetValue<string>());
        Assert.Equal(15, fixture.Spec["leaseDurationSeconds"]!.GetValue<int>());
        Assert.Matches(@"^2026-01-02T03:04:\d\d\.\d{6}Z$", fixture.Spec["renewTime"]!.GetValue<string>());
        var before = fixture.Spec["renewTime"]!.GetValue<string>();
        await fixture.PassAsync(TimeSpan.FromSeconds(60));
        Assert.True(leader.IsLeader);
        Assert.NotEqual(before, fixture.Spec["renewTime"]!.GetValue<string>());
        Assert.Equal(0, fixture.Spec["leaseTransitions"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_second_candidate_waits_as_long_as_the_first_renews()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var first = await fixture.LeaderAsync("one");
        var second = fixture.Candidate("two");
        _ = fixture.Run(second);
        await fixture.PassAsync(TimeSpan.FromSeconds(60));
        Assert.True(first.IsLeader);
        Assert.False(second.IsLeader);
        Assert.Null(second.Term);
    }

    [Fact]
    public async Task A_lease_that_is_not_renewed_for_its_duration_is_taken_over_in_a_new_term_whatever_times_it_carries()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        PutLease(fixture, "dead", transitions: 6, renewTime: "2199-01-01T00:00:00.000000Z");
        var heir = fixture.Candidate("heir");
        _ = fixture.Run(heir);
        await fixture.PassAsync(TimeSpan.FromSeconds(12));
        Assert.False(heir.IsLeader);
        await fixture.PassAsync(TimeSpan.FromSeconds(6));
        Assert.Equal(new LeadershipTerm("heir", 7), heir.Term);
        Assert.Equal(7, fixture.Spec["leaseTransitions"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_process_that_comes_back_under_its_old_name_leads_at_once_but_in_a_new_term()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        PutLease(fixture, "pod-0", transitions: 3, renewTime: "2026-01-02T03:04:04.000000Z");
        var again = await fixture.LeaderAsync("pod-0");
        Assert.Equal(4, again.Term!.Transitions);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(409)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Failed_renewals_are_tolerated_until_the_deadline(int status)
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var leader = await fixture.LeaderAsync("one");
        fixture.Server.Intercept = _ => Failure(status);
        await fixture.PassAsync(TimeSpan.FromSeconds(7));
        Assert.True(leader.IsLeader);
        fixture.Server.Intercept = _ => null;
        await fixture.PassAsync(TimeSpan.FromSeconds(30));
        Assert.True(leader.IsLeader);
        Assert.False(leader.Lost.IsCancellationRequested);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Without_any_renewal_the_lease_is_lost_at_the_deadline_and_before_others_may_take_it(int status)
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var leader = fixture.Candidate("one");
        var running = fixture.Run(leader);
        await Eventually.True(() => leader.IsLeader, "leads");
        fixture.Server.Intercept = _ => Failure(status);
        await fixture.PassAsync(TimeSpan.FromSeconds(13));
        await Eventually.True(() => leader.Lost.IsCancellationRequested, "lost");
        Assert.False(leader.IsLeader);
        await running.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_holder_that_was_asleep_does_not_lead_for_one_moment_after_its_time()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var leader = await fixture.LeaderAsync("one");
        fixture.Server.Intercept = _ => FakeAnswer.Silence;
        fixture.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.False(leader.IsLeader);
        Assert.Null(leader.Term);
    }

    [Fact]
    public async Task A_lease_that_somebody_else_took_is_lost_at_once()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var leader = await fixture.LeaderAsync("one");
        PutLease(fixture, "thief", transitions: 1, renewTime: "2026-01-02T03:04:06.000000Z");
        await fixture.PassAsync(TimeSpan.FromSeconds(3));
        await Eventually.True(() => leader.Lost.IsCancellationRequested, "lost");
        Assert.Equal("thief", fixture.Spec["holderIdentity"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_released_lease_is_taken_without_waiting()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var first = fixture.Candidate("one");
        using var stop = new CancellationTokenSource();
        var running = fixture.Run(first, stop.Token);
        await Eventually.True(() => first.IsLeader, "leads");
        await stop.CancelAsync();
        await running;
        await first.ReleaseAsync(CancellationToken.None);
        Assert.False(first.IsLeader);
        Assert.False(first.Lost.IsCancellationRequested);
        Assert.Equal("", fixture.Spec["holderIdentity"]!.GetValue<string>());
        var second = await fixture.LeaderAsync("two");
        Assert.Equal(1, second.Term!.Transitions);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_lease_is_released_although_it_was_touched_meanwhile_and_the_first_attempt_fails(int status)
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        using var stop = new CancellationTokenSource();
        var leader = fixture.Candidate("one");
        var running = fixture.Run(leader, stop.Token);
        await Eventually.True(() => leader.IsLeader, "leads");
        await stop.CancelAsync();
        await running;
        PutLease(fixture, "one", transitions: 0, renewTime: "2026-01-02T03:04:06.000000Z");
        var failures = 1;
        fixture.Server.Intercept = _ => failures-- > 0 ? Failure(status) : null;
        await leader.ReleaseAsync(CancellationToken.None);
        Assert.Equal("", fixture.Spec["holderIdentity"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_that_never_led_releases_nothing()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var leader = await fixture.LeaderAsync("one");
        var follower = fixture.Candidate("two");
        await follower.ReleaseAsync(CancellationToken.None);
        Assert.Equal("one", fixture.Spec["holderIdentity"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_lease_that_was_deleted_is_made_again_by_its_holder_in_the_same_term()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        PutLease(fixture, "", transitions: 4, renewTime: "2026-01-02T03:04:04.000000Z");
        var leader = await fixture.LeaderAsync("one");
        fixture.Server.Store.Remove(ElectorFixture.LeasePath);
        await fixture.PassAsync(TimeSpan.FromSeconds(8));
        Assert.True(leader.IsLeader);
        Assert.Equal(5, fixture.Spec["leaseTransitions"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_two_that_reach_for_a_free_lease_one_leads()
    {
        await using var fixture = await ElectorFixture.CreateAsync();
        var one = fixture.Candidate("one");
        var two = fixture.Candidate("two");
        _ = fixture.Run(one);
        _ = fixture.Run(two);
        await Eventually.True(() => one.IsLeader || two.IsLeader, "one leads");
        await fixture.PassAsync(TimeSpan.FromSeconds(20));
        Assert.True(one.IsLeader ^ two.IsLeader);
    }

    [Theory]
    [InlineData(15, 10, 0)]
    [InlineData(15, 10, 5)]
    [InlineData(10, 10, 2)]
    public void Durations_with_which_two_could_lead_at_once_are_refused(int lease, int renew, int retry)
    {
        var options = new LeaderElectionOptions
        {
            LeaseDuration = TimeSpan.FromSeconds(lease),
            RenewDeadline = TimeSpan.FromSeconds(renew),
            RetryPeriod = TimeSpan.FromSeconds(retry),
        };
        Assert.Throws<ArgumentException>(() => LeaderElectionRules.Check(options));
    }

    private static FakeAnswer Failure(int status) => status switch
    {
        0 => FakeAnswer.Reset,
        -1 => FakeAnswer.Silence,
        _ => FakeAnswer.Error(status, "Injected"),
    };

    private static void PutLease(ElectorFixture fixture, string holder, int transitions, string renewTime) => fixture.Server.Store.Put(
        ElectorFixture.LeasePath,
        new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = "operator", ["namespace"] = "default" },
            ["spec"] = new JsonObject { ["holderIdentity"] = holder, ["leaseTransitions"] = transitions, ["renewTime"] = renewTime },
        });
}
