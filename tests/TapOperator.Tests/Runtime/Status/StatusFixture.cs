using Microsoft.Extensions.Logging.Abstractions;
using TapOperator.Runtime.Queues;
using TapOperator.Runtime.Status;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;
using TapOperator.Tests.Runtime.Informers;

namespace TapOperator.Tests.Runtime.Status;

/// <summary>A status writer in front of a fake API server.</summary>
internal sealed class StatusFixture(InformerFixture informers, TimeProvider clock) : IAsyncDisposable
{
    public FakeApiServer Server => informers.Server;

    public InformerFixture Informers => informers;

    public StatusWriter<Widget> Writer { get; } = new(
        informers.Informer,
        informers.Server.Transport(),
        new StatusWriterOptions { FieldManager = "tests", Backoff = new BackoffOptions(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)) },
        clock,
        NullLogger<StatusWriter<Widget>>.Instance);

    public IReadOnlyList<FakeRequest> Writes => [.. Server.Requests.Where(request => request.Path.EndsWith("/status", StringComparison.Ordinal))];

    /// <summary>With one widget in the cache.</summary>
    public static async Task<StatusFixture> CreateAsync(TimeProvider? clock = null)
    {
        var fixture = new StatusFixture(await InformerFixture.CreateAsync(), clock ?? TimeProvider.System);
        fixture.Server.Put(Widget.Named("a", 1));
        await fixture.Informers.StartAsync();
        return fixture;
    }

    public Widget WithPhase(string phase)
    {
        var widget = Server.Get(Widget.Named("a"))!;
        widget.Status = new WidgetStatus { Phase = phase };
        return widget;
    }

    public string? PhaseOnServer() => Server.Get(Widget.Named("a"))?.Status?.Phase;

    public ValueTask DisposeAsync() => informers.DisposeAsync();
}
