using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Queues;
using TapOperator.Runtime.Resources;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;

namespace TapOperator.Tests.Runtime.Informers;

/// <summary>An informer of widgets in front of a fake API server, with the changes it told.</summary>
internal sealed class InformerFixture : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<EntityChange> _changes = new();
    private Task _running = Task.CompletedTask;

    private InformerFixture(FakeApiServer server, Informer<Widget> informer) => (Server, Informer) = (server, informer);

    public FakeApiServer Server { get; }

    public Informer<Widget> Informer { get; }

    public IReadOnlyList<EntityChange> Changes => [.. _changes];

    public IReadOnlyList<FakeRequest> Watches => [.. Server.Requests.Where(request => request.IsWatch)];

    public IReadOnlyList<FakeRequest> Lists => [.. Server.Requests.Where(request => request.IsList)];

    /// <summary>Options with delays that a test can wait for.</summary>
    public static InformerOptions Quick { get; } = new() { Backoff = new BackoffOptions(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(20)) };

    public static async Task<InformerFixture> CreateAsync(InformerOptions? options = null, TimeProvider? clock = null, params string[] namespaces)
    {
        var server = await FakeApiServer.StartAsync();
        var indexers = new Dictionary<string, Func<Widget, IEnumerable<string>>> { ["size"] = widget => [$"{widget.Spec.Size}"] };
        clock ??= TimeProvider.System;
        var informer = new Informer<Widget>(server.Transport(clock), namespaces, indexers, options ?? Quick, clock, NullLogger<Informer<Widget>>.Instance);
        var fixture = new InformerFixture(server, informer);
        informer.Subscribe(fixture._changes.Enqueue);
        return fixture;
    }

    public async Task StartAsync()
    {
        Begin();
        await Informer.Synced.WaitAsync(TimeSpan.FromSeconds(15));
        await WatchesAsync(1);
    }

    public void Begin() => _running = Informer.RunAsync(_stop.Token);

    public Task WatchesAsync(int count) => Eventually.True(() => Watches.Count >= count, $"{count} watches");

    public bool Knows(string name, int size) => Informer.Get(new EntityKey("default", name))?.Spec.Size == size;

    public Task KnowsAsync(string name, int size) => Eventually.True(() => Knows(name, size), $"{name} of size {size} is known");

    public Task ForgetsAsync(string name) => Eventually.True(() => Informer.Get(new EntityKey("default", name)) is null, $"{name} is forgotten");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(10));
        await Server.DisposeAsync();
        _stop.Dispose();
    }
}
