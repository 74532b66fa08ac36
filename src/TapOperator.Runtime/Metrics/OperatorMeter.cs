using System.Diagnostics.Metrics;

namespace TapOperator.Runtime.Metrics;

/// <summary>The meter under which the runtime counts, with the names that controller-runtime and client-go use, so that existing dashboards work.</summary>
public sealed class OperatorMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "TapOperator.Runtime";

    /// <summary>Creates the meter.</summary>
    public OperatorMeter()
    {
        Source = new Meter(Name);
        Reconciles = new ReconcileInstruments(Source);
        WorkQueues = new WorkQueueInstruments(Source);
        ClientRequests = Source.CreateCounter<long>(
            "rest_client_requests_total",
            unit: null,
            "Number of HTTP requests, partitioned by status code, method, and host.");
        MasterStatus = new GaugeGroup(
            Source,
            "leader_election_master_status",
            "Gauge of if the reporting system is master of the relevant lease, 0 indicates backup, 1 indicates master.");
    }

    internal Meter Source { get; }

    internal ReconcileInstruments Reconciles { get; }

    internal WorkQueueInstruments WorkQueues { get; }

    internal Counter<long> ClientRequests { get; }

    internal GaugeGroup MasterStatus { get; }

    /// <summary>Ends the counting.</summary>
    public void Dispose() => Source.Dispose();
}
