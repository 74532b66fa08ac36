using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TapOperator.Runtime.Leadership;
using TapOperator.Runtime.Metrics;
using TapOperator.Tests.Runtime.FakeApi;

namespace TapOperator.Tests.Runtime.Leadership;

/// <summary>Candidates for one lease on a fake API server, all by one fake clock.</summary>
internal sealed class ElectorFixture : IAsyncDisposable
{
    public const string LeasePath = "apis/coordination.k8s.io/v1/namespaces/default/leases/operator";

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];
    private readonly List<LeaderElector> _electors = [];

    private ElectorFixture(FakeApiServer server) => Server = server;

    public FakeApiServer Server { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public JsonNode Spec => Server.Store.Get(LeasePath)!["spec"]!;

    public static async Task<ElectorFixture> CreateAsync() => new(await FakeApiServer.StartAsync());

    public LeaderElector Candidate(string identity)
    {
        var options = new LeaderElectionOptions { Enabled = true, Identity = identity };
        var elector = new LeaderElector(
            options,
            new LeaseClient(Server.Transport(Clock), options),
            new OperatorMeter(),
            Clock,
            NullLogger<LeaderElector>.Instance);
        _electors.Add(elector);
        return elector;
    }

    public Task Run(LeaderElector elector, CancellationToken stop = default)
    {
        var task = elector.RunAsync(CancellationTokenSource.CreateLinkedTokenSource(stop, _stop.Token).Token);
        _running.Add(task);
        return task;
    }

    /// <summary>Starts a candidate and waits until it leads.</summary>
    public async Task<LeaderElector> LeaderAsync(string identity)
    {
        var elector = Candidate(identity);
        _ = Run(elector);
        await Eventually.True(() => elector.IsLeader, $"{identity} leads");
        return elector;
    }

    /// <summary>Lets time pass in steps that are short against every period of the election, and requests be answered between them.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(0.5))
        {
            await Server.SettleAsync();
            Clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        await Server.SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running).WaitAsync(TimeSpan.FromSeconds(10));
        await Server.DisposeAsync();
        foreach (var elector in _electors)
            elector.Dispose();
        _stop.Dispose();
    }
}
