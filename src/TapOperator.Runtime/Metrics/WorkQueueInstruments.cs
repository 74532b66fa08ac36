using System.Diagnostics.Metrics;

namespace TapOperator.Runtime.Metrics;

/// <summary>The instruments of all work queues.</summary>
internal sealed class WorkQueueInstruments
{
    /// <summary>client-go's buckets, in seconds: from 10 ns, each ten times the one before.</summary>
    private static readonly double[] Buckets = [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1000];

    public WorkQueueInstruments(Meter meter)
    {
        Depth = new GaugeGroup(meter, "workqueue_depth", "Current depth of workqueue by workqueue and priority");
        Unfinished = new GaugeGroup(
            meter,
            "workqueue_unfinished_work_seconds",
            "How many seconds of work is in progress and not yet counted by work_duration. Large values tell of stuck workers.");
        LongestRunning = new GaugeGroup(
            meter,
            "workqueue_longest_running_processor_seconds",
            "How many seconds has the longest running processor for workqueue been running.");
        Adds = meter.CreateCounter<long>("workqueue_adds_total", unit: null, "Total number of adds handled by workqueue");
        Retries = meter.CreateCounter<long>("workqueue_retries_total", unit: null, "Total number of retries handled by workqueue");
        QueueDuration = Histogram(meter, "workqueue_queue_duration_seconds", "How long in seconds an item stays in workqueue before being requested");
        WorkDuration = Histogram(meter, "workqueue_work_duration_seconds", "How long in seconds processing an item from workqueue takes.");
    }

    public GaugeGroup Depth { get; }

    public GaugeGroup Unfinished { get; }

    public GaugeGroup LongestRunning { get; }

    public Counter<long> Adds { get; }

    public Counter<long> Retries { get; }

    public Histogram<double> QueueDuration { get; }

    public Histogram<double> WorkDuration { get; }

    private static Histogram<double> Histogram(Meter meter, string name, string description) =>
        meter.CreateHistogram(name, unit: null, description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
}
