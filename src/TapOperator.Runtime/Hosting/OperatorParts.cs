using TapOperator.Runtime.Controllers;
using TapOperator.Runtime.Events;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Leadership;

namespace TapOperator.Runtime.Hosting;

/// <summary>Everything that runs while the operator runs.</summary>
internal sealed class OperatorParts(
    IEnumerable<IControllerLoop> loops,
    IEnumerable<IInformer> informers,
    ILeaderElection election,
    EventRecorder events,
    Drain drain) : IDisposable
{
    private readonly CancellationTokenSource _stopElection = new();
    private readonly CancellationTokenSource _stopCaches = new();
    private readonly CancellationTokenSource _stopEvents = new();
    private readonly CancellationTokenSource _abandonEvents = new();
    private Task _electing = Task.CompletedTask;
    private Task _caching = Task.CompletedTask;
    private Task _recording = Task.CompletedTask;

    /// <summary>The work of all controllers: ends when the drain is through.</summary>
    public Task Working { get; private set; } = Task.CompletedTask;

    /// <summary>Starts everything. Caches are kept warm by followers too.</summary>
    /// <returns>A task that fails as soon as a part fails.</returns>
    public Task Start()
    {
        // The loops subscribed when they were made; only now may changes come.
        Working = Task.WhenAll(loops.Select(loop => Task.Run(() => loop.RunAsync(drain))));
        _caching = Task.WhenAll(informers.Select(informer => Task.Run(() => informer.RunAsync(_stopCaches.Token))));
        _electing = Task.Run(() => election.RunAsync(_stopElection.Token));
        _recording = Task.Run(() => events.RunAsync(_stopEvents.Token, _abandonEvents.Token));
        return FailWithFirstAsync(Working, _caching, _electing, _recording);
    }

    /// <summary>Gives the lease back; only after all work has ended.</summary>
    public async Task ReleaseLeaseAsync(CancellationToken cancellationToken)
    {
        await _stopElection.CancelAsync();
        await _electing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await election.ReleaseAsync(cancellationToken);
    }

    /// <summary>Ends what serves the work.</summary>
    /// <param name="eventTime">How long the last events may take.</param>
    public async Task StopServingAsync(TimeSpan eventTime)
    {
        await _stopElection.CancelAsync();
        await _stopCaches.CancelAsync();
        await _stopEvents.CancelAsync();
        _abandonEvents.CancelAfter(eventTime);
        await Task.WhenAll(_electing, _caching, _recording).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _stopElection.Dispose();
        _stopCaches.Dispose();
        _stopEvents.Dispose();
        _abandonEvents.Dispose();
    }

    private static async Task FailWithFirstAsync(params IEnumerable<Task> parts)
    {
        await foreach (var part in Task.WhenEach(parts))
            await part;
    }
}
