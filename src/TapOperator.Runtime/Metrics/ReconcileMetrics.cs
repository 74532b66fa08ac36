namespace TapOperator.Runtime.Metrics;

/// <summary>Counts the reconciles of one controller.</summary>
internal sealed class ReconcileMetrics
{
    private readonly ReconcileInstruments _instruments;
    private readonly KeyValuePair<string, object?> _controller;
    private int _active;

    public ReconcileMetrics(OperatorMeter meter, string controller, int maxConcurrent)
    {
        _instruments = meter.Reconciles;
        _controller = new("controller", controller);
        _instruments.ActiveWorkers.Add(() => Volatile.Read(ref _active), _controller);
        _instruments.MaxConcurrent.Add(() => maxConcurrent, _controller);
    }

    /// <summary>Makes every series visible with the value zero, so that rates have a beginning.</summary>
    public void Publish()
    {
        foreach (var outcome in Enum.GetValues<ReconcileOutcome>())
            _instruments.Total.Add(0, _controller, Label(outcome));
        _instruments.Errors.Add(0, _controller);
    }

    public void Started() => Interlocked.Increment(ref _active);

    public void Ended(ReconcileOutcome outcome, TimeSpan duration)
    {
        Interlocked.Decrement(ref _active);
        _instruments.Duration.Record(duration.TotalSeconds, _controller);
        _instruments.Total.Add(1, _controller, Label(outcome));
        if (outcome == ReconcileOutcome.Error)
            _instruments.Errors.Add(1, _controller);
    }

    private static KeyValuePair<string, object?> Label(ReconcileOutcome outcome) => new(
        "result",
        outcome switch
        {
            ReconcileOutcome.Error => "error",
            ReconcileOutcome.RequeueAfter => "requeue_after",
            _ => "success",
        });
}
