using System.Text.Json.Nodes;
using TapOperator.Runtime.Hosting;
using TapOperator.Runtime.Leadership;
using TapOperator.Testing.Faults;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.IntegrationTests.Runtime;

[Collection(nameof(RuntimeCluster))]
public sealed class ElectionTests(RuntimeCluster cluster)
{
    [Fact]
    public async Task One_of_two_works_and_the_other_takes_over_at_once_when_it_leaves()
    {
        var ns = await cluster.NewNamespaceAsync();
        await using var first = await ConvergingOperator.StartAsync(cluster.Configuration, ns, options => Elect(options, ns, "first"));
        await first.Get<ILeadership>().WaitForLeadershipAsync(TestContext.Current.CancellationToken);
        await using var second = await ConvergingOperator.StartAsync(cluster.Configuration, ns, options => Elect(options, ns, "second"));
        await cluster.CreateAsync(Widget.Named("a", 1, ns));
        await Eventually.TrueAsync(() => HasSizeAsync(ns, 1), "converged");
        Assert.Equal(0, second.Seen.Reconciles);
        Assert.False(second.Get<ILeadership>().IsLeader);

        await first.StopAsync();
        var term = await second.Get<ILeadership>().WaitForLeadershipAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(new LeadershipTerm("second", 1), term);
        await cluster.ResizeAsync(ns, "a", 2);
        await Eventually.TrueAsync(() => HasSizeAsync(ns, 2), "converged by the second");
        Assert.Equal("second", (await LeaseAsync(ns))["holderIdentity"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_holder_that_is_cut_off_stops_before_another_leads_and_ends_with_an_error()
    {
        var ns = await cluster.NewNamespaceAsync();
        await using var proxy = await FaultProxy.StartAsync(cluster.Configuration);
        try
        {
            await using var first = await ConvergingOperator.StartAsync(proxy.Configuration, ns, options => Elect(options, ns, "cut-off"));
            await first.Get<ILeadership>().WaitForLeadershipAsync(TestContext.Current.CancellationToken);
            await using var second = await ConvergingOperator.StartAsync(cluster.Configuration, ns, options => Elect(options, ns, "heir"));
            proxy.Plan = _ => new Fault.Reset();
            proxy.ResetStreams();
            var taken = second.Get<ILeadership>().WaitForLeadershipAsync(TestContext.Current.CancellationToken);
            while (!taken.IsCompleted)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            Assert.False(first.Get<ILeadership>().IsLeader);
            Assert.True(first.Get<ILeadership>().Lost.IsCancellationRequested);
            Assert.Equal(1, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    private static void Elect(OperatorOptions options, string ns, string identity)
    {
        options.LeaderElection.Enabled = true;
        options.LeaderElection.LeaseNamespace = ns;
        options.LeaderElection.Identity = identity;
        options.LeaderElection.LeaseDuration = TimeSpan.FromSeconds(6);
        options.LeaderElection.RenewDeadline = TimeSpan.FromSeconds(4);
        options.LeaderElection.RetryPeriod = TimeSpan.FromSeconds(0.5);
    }

    private async Task<bool> HasSizeAsync(string ns, int size) => (await cluster.ReadAsync(ns, "a")).Status?.Size == size;

    private async Task<JsonNode> LeaseAsync(string ns) => (await cluster.Kubectl.GetAsync("lease operator", ns))["spec"]!;
}
