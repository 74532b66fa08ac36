namespace TapOperator.Runtime.Leadership;

/// <summary>How several replicas agree on the one that acts. The durations' defaults are client-go's.</summary>
public sealed class LeaderElectionOptions
{
    /// <summary>Whether a lease is needed at all. Default false: one process, no lease.</summary>
    public bool Enabled { get; set; }

    /// <summary>The lease's name.</summary>
    public string LeaseName { get; set; } = "operator";

    /// <summary>The lease's namespace.</summary>
    public string LeaseNamespace { get; set; } = "default";

    /// <summary>This process's name in the lease: unique for every start of every replica. Default: host name and a random part.</summary>
    public string Identity { get; set; } = $"{Environment.MachineName}_{Guid.NewGuid():N}";

    /// <summary>How long others must leave a lease alone that is not renewed. Default 15 s.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the holder goes on trying to renew before it gives up; shorter than the lease duration. Default 10 s.</summary>
    public TimeSpan RenewDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time between two attempts. Default 2 s.</summary>
    public TimeSpan RetryPeriod { get; set; } = TimeSpan.FromSeconds(2);
}
