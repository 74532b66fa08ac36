using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Regions;

/// <summary>One AWS region of the environment.</summary>
[Cel(RegionRules.ZonesOfRegion, RegionRules.ZonesOfRegionMessage, FieldPath = ".availabilityZones")]
public sealed class RegionSpec
{
    /// <summary>The region's code, such as <c>eu-west-1</c>.</summary>
    [Required, Length(1, 20)]
    public string Name { get; set; } = "";

    /// <summary>
    /// The IPv4 range of the region's VPC, such as <c>10.0.0.0/16</c>: between /16 and /24, and disjoint from the other regions' ranges.
    /// Needed when there is a <c>network</c>. Cannot change once applied.
    /// </summary>
    /// <remarks>AWS allows /16 to /28 for a VPC; below /24 three tiers of subnets no longer fit.</remarks>
    [Length(1, 18)]
    [Cel(RegionRules.CidrFormat, RegionRules.CidrFormatMessage)]
    public string? Cidr { get; set; }

    /// <summary>
    /// The availability zones to use, by name (<c>us-east-1a</c>), in this order; as many as are named here are used.
    /// Empty: the first <c>network.availabilityZoneCount</c> zones that AWS reports, by name.
    /// </summary>
    [Items(0, 6), Length(1, 32), ListSet]
    public IList<string> AvailabilityZones { get; set; } = [];

    /// <summary>What is different in this region; what is absent is as in the rest of the spec.</summary>
    public RegionOverrides? Overrides { get; set; }
}
