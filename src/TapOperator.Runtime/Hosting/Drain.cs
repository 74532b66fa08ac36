using TapOperator.Runtime.Controllers;

namespace TapOperator.Runtime.Hosting;

/// <inheritdoc cref="IDrain"/>
internal sealed class Drain : IDrain, IDisposable
{
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _hardStop = new();

    public CancellationToken Draining => _draining.Token;

    public CancellationToken HardStop => _hardStop.Token;

    public void Begin() => _draining.Cancel();

    public void StopHard()
    {
        _draining.Cancel();
        _hardStop.Cancel();
    }

    public void Dispose()
    {
        _draining.Dispose();
        _hardStop.Dispose();
    }
}
