using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Network;

/// <summary>One subnet of the same size in every zone.</summary>
public sealed class SubnetTier
{
    /// <summary>The size of each subnet as a prefix length: 24 is 256 addresses, of which AWS keeps 5.</summary>
    /// <remarks>AWS allows /16 to /28 for a subnet.</remarks>
    [Range(17, 28)]
    public int PrefixLength { get; set; } = 24;

    /// <summary>
    /// Where the tier begins, counted in subnets of its own size from the start of the region's range: with 10.0.0.0/16 and prefix length 24, 11 is 10.0.11.0/24.
    /// Absent: public tiers begin at the first quarter of the range, private ones at the second, database ones at the third.
    /// </summary>
    [Range(0, 4095)]
    public int? FirstBlock { get; set; }
}
