using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Instances;

/// <summary>IMDSv2 only, encrypted volume, no SSH key (Session Manager instead), the role of <c>identity.instanceRole</c>.</summary>
public sealed class InstancesSpec
{
    /// <summary>How many per region, spread over the zones.</summary>
    [Range(1, 20)]
    public int Count { get; set; } = 1;

    /// <summary>The instance type; it must fit <c>image.architecture</c>.</summary>
    [Length(1, 32), Pattern(Patterns.InstanceType)]
    public string Type { get; set; } = "t3.micro";

    /// <summary>The tier of subnets the instances are in.</summary>
    public InstanceTier Tier { get; set; } = InstanceTier.Private;

    /// <summary>What the instances start from.</summary>
    public ImageSpec Image { get; set; } = new();

    /// <summary>The root volume.</summary>
    public VolumeSpec Volume { get; set; } = new();

    /// <summary>The oldest TLS version that the system's libraries accept, set by user data at the first start.</summary>
    public TlsVersion MinimumTlsVersion { get; set; } = TlsVersion.Tls12;

    /// <summary>Metrics every minute instead of every five; costs about 2 USD a month per instance.</summary>
    public bool DetailedMonitoring { get; set; } = true;

    /// <summary>Refuses the termination of the instances, by this operator too.</summary>
    public bool TerminationProtection { get; set; }
}
