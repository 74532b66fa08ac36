using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Monitoring;

/// <summary>Each is a threshold; 0 raises no alarm. An alarm is made only for a component that is there.</summary>
public sealed class AlarmsSpec
{
    /// <summary>CPU use in percent, the average of 5 minutes, per instance (or Auto Scaling group), two periods in a row.</summary>
    [Range(0, 100)]
    public int CpuPercent { get; set; } = 80;

    /// <summary>Connections to the database, the average of 5 minutes.</summary>
    [Range(0, 100000)]
    public int DatabaseConnections { get; set; }

    /// <summary>Answers 5xx of the load balancer in 5 minutes.</summary>
    [Range(0, 1000000)]
    public int LoadBalancerErrors { get; set; }

    /// <summary>S3 replication operations that failed in 5 minutes.</summary>
    [Range(0, 1000000)]
    public int ReplicationFailures { get; set; }
}
