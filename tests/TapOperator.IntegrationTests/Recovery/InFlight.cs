using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;

namespace TapOperator.IntegrationTests.Recovery;

/// <summary>Waits until a run is in the middle: so many resources done, and all the others begun.</summary>
public sealed class InFlight(string prefix, int started, int done) : IDisposable
{
    private readonly CancellationTokenSource _reached = new();
    private int _started;
    private int _done;

    public void Take(EngineEvent engineEvent)
    {
        if (engineEvent is ResourceStarted { Action: ChangeAction.Create } begin && begin.Address.StartsWith(prefix, StringComparison.Ordinal))
            _started++;
        if (engineEvent is ResourceDone { Action: ChangeAction.Create } end && end.Address.StartsWith(prefix, StringComparison.Ordinal))
            _done++;
        if (_started >= started && _done >= done)
            _reached.Cancel();
    }

    /// <exception cref="InvalidOperationException">The run ended before.</exception>
    public async Task Reached(Task<StackResult> run)
    {
        var middle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = _reached.Token.Register(middle.SetResult);
        if (await Task.WhenAny(run, middle.Task) == run)
            throw new InvalidOperationException($"the run ended first, with {_started} started and {_done} done: {string.Join("\n", (await run).Errors)}");
    }

    public void Dispose() => _reached.Dispose();
}
