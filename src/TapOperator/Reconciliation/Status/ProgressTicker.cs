namespace TapOperator.Reconciliation.Status;

/// <summary>Does something at an interval until it is disposed.</summary>
internal sealed class ProgressTicker : IAsyncDisposable
{
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;

    public ProgressTicker(TimeSpan interval, TimeProvider time, Action tick)
    {
        _timer = new PeriodicTimer(interval, time);
        _loop = LoopAsync(tick);
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
    }

    private async Task LoopAsync(Action tick)
    {
        while (await _timer.WaitForNextTickAsync())
            tick();
    }
}
