using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;
using TapOperator.Entities.Spec.Network;

namespace TapOperator.Entities.Spec.Regions;

/// <summary>Each setting stands for the one of the whole environment.</summary>
public sealed class RegionOverrides
{
    /// <summary>Instead of <c>network.natGateway</c>.</summary>
    public NatGatewayMode? NatGateway { get; set; }

    /// <summary>Instead of <c>instances.type</c>.</summary>
    [Length(1, 32), Pattern(Patterns.InstanceType)]
    public string? InstanceType { get; set; }

    /// <summary>
    /// The AMI to start instances from, instead of the newest of <c>instances.image</c>, such as <c>ami-0abc...</c>. AMIs belong to one region.
    /// </summary>
    [Length(12, 21), Pattern("^ami-[0-9a-f]+$")]
    public string? ImageId { get; set; }

    /// <summary>Instead of <c>database.instanceClass</c>.</summary>
    [Length(1, 40), Pattern(Patterns.DatabaseClass)]
    public string? DatabaseInstanceClass { get; set; }

    /// <summary>Instead of <c>loadBalancer.certificateArn</c>: ACM certificates belong to one region.</summary>
    [Length(20, 256), Pattern(Patterns.CertificateArn)]
    public string? CertificateArn { get; set; }

    /// <summary>The fewest instances of the Auto Scaling group here, instead of <c>autoScaling.minimum</c>.</summary>
    [Range(0, 500)]
    public int? AutoScalingMinimum { get; set; }

    /// <summary>The most instances of the Auto Scaling group here, instead of <c>autoScaling.maximum</c>.</summary>
    [Range(1, 500)]
    public int? AutoScalingMaximum { get; set; }
}
