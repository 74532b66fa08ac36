using System.Diagnostics.Metrics;

namespace TapOperator.Runtime.Metrics;

/// <summary>The instruments of all controllers.</summary>
internal sealed class ReconcileInstruments
{
    /// <summary>controller-runtime's buckets, in seconds.</summary>
    private static readonly double[] Buckets =
    [
        0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
        1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 40, 50, 60,
    ];

    public ReconcileInstruments(Meter meter)
    {
        Total = meter.CreateCounter<long>("controller_runtime_reconcile_total", unit: null, "Total number of reconciliations per controller");
        Errors = meter.CreateCounter<long>(
            "controller_runtime_reconcile_errors_total",
            unit: null,
            "Total number of reconciliation errors per controller");
        Duration = meter.CreateHistogram(
            "controller_runtime_reconcile_time_seconds",
            unit: null,
            "Length of time per reconciliation per controller",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
        ActiveWorkers = new GaugeGroup(meter, "controller_runtime_active_workers", "Number of currently used workers per controller");
        MaxConcurrent = new GaugeGroup(
            meter,
            "controller_runtime_max_concurrent_reconciles",
            "Maximum number of concurrent reconciles per controller");
    }

    public Counter<long> Total { get; }

    public Counter<long> Errors { get; }

    public Histogram<double> Duration { get; }

    public GaugeGroup ActiveWorkers { get; }

    public GaugeGroup MaxConcurrent { get; }
}
