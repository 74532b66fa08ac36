using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TapOperator.Runtime.Events;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;

namespace TapOperator.Tests.Runtime.Events;

/// <summary>An event recorder in front of a fake API server.</summary>
internal sealed class EventFixture : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private Task _running = Task.CompletedTask;

    private EventFixture(FakeApiServer server, EventOptions options)
    {
        Server = server;
        var sink = new EventSink(server.Transport(), new EventBodies(options.Controller, options.Instance), options.Attempts, Clock, NullLogger.Instance);
        Recorder = new EventRecorder(options, sink, Clock, NullLogger<EventRecorder>.Instance);
    }

    public static EventOptions Options { get; } = new() { Controller = "tests", Instance = "tests-1" };

    public FakeApiServer Server { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public EventRecorder Recorder { get; }

    public IReadOnlyList<JsonObject> Stored => Server.Store.List(ApiPath.Parse("apis/events.k8s.io/v1/events"));

    public IReadOnlyList<FakeRequest> Posts => [.. Server.Requests.Where(request => request.Method == "POST")];

    public IReadOnlyList<FakeRequest> Patches => [.. Server.Requests.Where(request => request.Method == "PATCH")];

    public static async Task<EventFixture> StartAsync(EventOptions? options = null, bool isRunning = true)
    {
        var fixture = new EventFixture(await FakeApiServer.StartAsync(), options ?? Options);
        if (isRunning)
            fixture.Run();
        return fixture;
    }

    public void Run() => _running = Recorder.RunAsync(_stop.Token, _abandon.Token);

    public void Record(string note = "made vpc-1", string name = "a", string reason = "Applied")
    {
        var widget = Widget.Named(name);
        widget.Metadata.Uid = $"uid-of-{name}";
        Recorder.Record(widget, EventSeverity.Normal, reason, "Apply", note);
    }

    /// <summary>Ends the recorder as the process's end does.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public async ValueTask DisposeAsync()
    {
        await _abandon.CancelAsync();
        await StopAsync();
        await Server.DisposeAsync();
        _stop.Dispose();
        _abandon.Dispose();
    }
}
