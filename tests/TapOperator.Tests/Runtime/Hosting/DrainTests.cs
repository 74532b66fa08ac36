using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using TapOperator.Runtime.Controllers;
using TapOperator.Runtime.Leadership;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;
using TapOperator.Tests.Runtime.Leadership;
using Xunit;

namespace TapOperator.Tests.Runtime.Hosting;

public class DrainTests
{
    [Fact]
    public async Task Work_that_runs_is_finished_work_that_waits_is_not_begun_and_the_lease_is_given_back_last()
    {
        await using var fixture = await StartAsync(maxConcurrent: 1);
        var gate = new TaskCompletionSource();
        var sawDraining = false;
        string? holderAtTheEnd = null;
        fixture.Script.Reconcile = async (widget, hardStop) =>
        {
            await gate.Task;
            sawDraining = fixture.Get<IDrain>().Draining.IsCancellationRequested && !hardStop.IsCancellationRequested;
            holderAtTheEnd = Holder(fixture.Server);
            return ReconciliationResult<Widget>.Success(widget);
        };
        fixture.Server.Put(Widget.Named("running"));
        await Eventually.True(() => fixture.Script.Count("running") == 1, "it runs");
        fixture.Server.Put(Widget.Named("waiting"));
        var stopping = fixture.App.StopAsync();
        await Eventually.True(() => fixture.Get<IDrain>().Draining.IsCancellationRequested, "draining");
        using var http = new HttpClient();
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(fixture.Address + "/healthz")));
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(sawDraining);
        Assert.Equal("tests", holderAtTheEnd);
        Assert.Equal("", Holder(fixture.Server));
        Assert.Equal(0, fixture.Script.Count("waiting"));
    }

    [Fact]
    public async Task Work_that_does_not_end_within_the_grace_period_is_stopped_hard_and_then_the_lease_is_given_back()
    {
        await using var fixture = await StartAsync(grace: TimeSpan.FromMilliseconds(200));
        fixture.Script.Reconcile = async (_, hardStop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, hardStop);
            throw new InvalidOperationException("unreachable");
        };
        fixture.Server.Put(Widget.Named("endless"));
        await Eventually.True(() => fixture.Script.Count("endless") == 1, "it runs");
        await fixture.App.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(fixture.Get<IDrain>().HardStop.IsCancellationRequested);
        Assert.Equal("", Holder(fixture.Server));
    }

    [Fact]
    public async Task A_lost_lease_stops_work_hard_and_ends_the_process_with_an_error()
    {
        await using var fixture = await StartAsync();
        var stopped = new TaskCompletionSource();
        fixture.Script.Reconcile = async (_, hardStop) =>
        {
            await using var seen = hardStop.Register(stopped.SetResult);
            await stopped.Task;
            throw new OperationCanceledException(hardStop);
        };
        fixture.Server.Put(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "it runs");
        var lease = fixture.Server.Store.Get(ElectorFixture.LeasePath)!;
        lease["spec"]!["holderIdentity"] = "thief";
        fixture.Server.Store.Put(ElectorFixture.LeasePath, lease);
        try
        {
            await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10));
            await fixture.App.WaitForShutdownAsync().WaitAsync(TimeSpan.FromSeconds(10));
            Assert.Equal(1, Environment.ExitCode);
            Assert.Equal("thief", Holder(fixture.Server));
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    [Fact]
    public async Task A_follower_has_a_warm_cache_is_ready_and_works_as_soon_as_it_leads()
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Store.Put(ElectorFixture.LeasePath, new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = "operator", ["namespace"] = "default" },
            ["spec"] = new JsonObject { ["holderIdentity"] = "other", ["leaseTransitions"] = 1 },
        });
        await using var fixture = await OperatorFixture.CreateAsync(options => Elect(options.LeaderElection), server: server);
        server.Put(Widget.Named("a"));
        await fixture.App.StartAsync();
        using var http = new HttpClient();
        await Eventually.True(() => fixture.Get<TapOperator.Runtime.Informers.IEntityCache<Widget>>().Count == 1, "the cache is filled");
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(fixture.Address + "/readyz")));
        Assert.Empty(fixture.Script.Reconciled);
        Assert.False(fixture.Get<ILeadership>().IsLeader);

        var lease = server.Store.Get(ElectorFixture.LeasePath)!;
        lease["spec"]!["holderIdentity"] = "";
        server.Store.Put(ElectorFixture.LeasePath, lease);
        await Eventually.True(() => fixture.Script.Count("a") == 1, "it works");
        Assert.Equal(2, fixture.Get<ILeadership>().Term!.Transitions);
    }

    private static string? Holder(FakeApiServer server) => server.Store.Get(ElectorFixture.LeasePath)?["spec"]?["holderIdentity"]?.GetValue<string>();

    private static void Elect(LeaderElectionOptions options)
    {
        options.Enabled = true;
        options.Identity = "tests";
        options.RetryPeriod = TimeSpan.FromMilliseconds(50);
    }

    private static Task<OperatorFixture> StartAsync(int maxConcurrent = 4, TimeSpan? grace = null) => OperatorFixture.StartAsync(options =>
    {
        Elect(options.LeaderElection);
        options.MaxConcurrentReconciles = maxConcurrent;
        options.DrainGracePeriod = grace ?? TimeSpan.FromSeconds(30);
    });
}
