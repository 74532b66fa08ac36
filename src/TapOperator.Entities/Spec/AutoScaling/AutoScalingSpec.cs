using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;
using TapOperator.Entities.Spec.Instances;

namespace TapOperator.Entities.Spec.AutoScaling;

/// <summary>Over a launch template: IMDSv2 only, encrypted volume, the role of <c>identity.instanceRole</c>.</summary>
[Cel(ObjectRules.AutoScalingBounds, ObjectRules.AutoScalingBoundsMessage, FieldPath = ".minimum")]
public sealed class AutoScalingSpec
{
    /// <summary>The fewest instances.</summary>
    [Range(0, 500)]
    public int Minimum { get; set; } = 1;

    /// <summary>The most instances.</summary>
    [Range(1, 500)]
    public int Maximum { get; set; } = 3;

    /// <summary>
    /// The types an instance may have, best first, such as m6i.large, c6i.large, t3.large. More than one makes a mixed-instances group.
    /// </summary>
    [Items(1, 40), Length(1, 32), Pattern(Patterns.InstanceType), ListSet]
    public IList<string> InstanceTypes { get; set; } = ["t3.micro"];

    /// <summary>How many instances are always on demand before Spot instances are taken.</summary>
    [Range(0, 500)]
    public int OnDemandBase { get; set; } = 1;

    /// <summary>How much of what is above <c>onDemandBase</c> is on demand, in percent; the rest is Spot.</summary>
    [Range(0, 100)]
    public int OnDemandPercent { get; set; } = 100;

    /// <summary>The average CPU use in percent that the group keeps by adding and removing instances; 0: it does not scale by itself.</summary>
    [Range(0, 95)]
    public int TargetCpuPercent { get; set; }

    /// <summary>What tells that an instance must be replaced.</summary>
    public InstanceHealthCheck HealthCheck { get; set; } = InstanceHealthCheck.Machine;

    /// <summary>What the instances start from.</summary>
    public ImageSpec Image { get; set; } = new();

    /// <summary>The root volume.</summary>
    public VolumeSpec Volume { get; set; } = new();
}
