using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Compliance;

/// <summary>In the primary region, to an encrypted bucket with a strict policy; log file validation is always on.</summary>
public sealed class CloudTrailSpec
{
    /// <summary>Records the calls of all regions.</summary>
    public bool MultiRegion { get; set; } = true;

    /// <summary>Days that the trail's files are kept in S3; 0: for ever.</summary>
    [Range(0, 3650)]
    public int RetentionDays { get; set; } = 365;

    /// <summary>
    /// Days that events are kept in CloudWatch Logs, for searching and alarms; a value that CloudWatch Logs knows. Absent: not sent there.
    /// </summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int? LogRetentionDays { get; set; }

    /// <summary>Records reads and writes of objects in the environment's buckets too, at an extra price.</summary>
    public bool ObjectEvents { get; set; }

    /// <summary>Empties the bucket when it is deleted; else a bucket that is not empty stops the deletion.</summary>
    public bool EmptyOnDelete { get; set; }
}
