using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.LoadBalancer;

/// <summary>The bucket is versioned and has no public access.</summary>
public sealed class AccessLogsSpec
{
    /// <summary>Days after which logs move to Glacier; 0: never.</summary>
    [Range(0, 3650)]
    public int GlacierAfterDays { get; set; } = 90;

    /// <summary>Days after which logs are deleted; 0: never.</summary>
    [Range(0, 3650)]
    public int ExpireAfterDays { get; set; }

    /// <summary>Empties the bucket when it is deleted; else a bucket that is not empty stops the deletion.</summary>
    public bool EmptyOnDelete { get; set; }
}
