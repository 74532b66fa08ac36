namespace TapOperator.Runtime.Metrics;

/// <summary>Counts the work of one queue.</summary>
internal sealed class WorkQueueMetrics
{
    /// <summary>controller-runtime's numbers for the label <c>priority</c>.</summary>
    private const string UserEdits = "0";
    private const string Background = "-100";

    private readonly WorkQueueInstruments _instruments;
    private readonly KeyValuePair<string, object?>[] _labels;

    public WorkQueueMetrics(OperatorMeter meter, string name)
    {
        _instruments = meter.WorkQueues;
        _labels = [new("name", name), new("controller", name)];
    }

    /// <summary>Makes every series visible, counters with the value zero, so that rates have a beginning.</summary>
    /// <param name="queue">The queue.</param>
    public void Publish(IWorkQueueReading queue)
    {
        _instruments.Depth.Add(() => queue.Depth(userEdits: true), [.. _labels, new("priority", UserEdits)]);
        _instruments.Depth.Add(() => queue.Depth(userEdits: false), [.. _labels, new("priority", Background)]);
        _instruments.Unfinished.Add(() => queue.Running().Sum(time => time.TotalSeconds), _labels);
        _instruments.LongestRunning.Add(() => queue.Running().Select(time => time.TotalSeconds).DefaultIfEmpty(0).Max(), _labels);
        _instruments.Adds.Add(0, _labels);
        _instruments.Retries.Add(0, _labels);
    }

    public void Added() => _instruments.Adds.Add(1, _labels);

    public void Retried() => _instruments.Retries.Add(1, _labels);

    public void Taken(TimeSpan waited) => _instruments.QueueDuration.Record(waited.TotalSeconds, _labels);

    public void Finished(TimeSpan worked) => _instruments.WorkDuration.Record(worked.TotalSeconds, _labels);
}
