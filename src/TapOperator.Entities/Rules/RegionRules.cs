namespace TapOperator.Entities.Rules;

/// <summary>CEL rules over the regions of a spec, with the words that the validator uses too.</summary>
public static class RegionRules
{
    /// <summary>CEL on <c>regions</c>.</summary>
    public const string Known = "self.all(r, r.name in " + AwsRegions.CelList + ")";

    /// <summary>What the user reads.</summary>
    public const string KnownMessage = "unknown AWS region";

    /// <summary>CEL on <c>regions</c>: ranges overlap exactly when one contains the other.</summary>
    public const string CidrsDisjoint = "self.all(a, self.all(b, a.name == b.name || !has(a.cidr) || !has(b.cidr) || !isCIDR(a.cidr) || !isCIDR(b.cidr)"
        + " || !cidr(a.cidr).containsCIDR(b.cidr)))";

    /// <summary>What the user reads.</summary>
    public const string CidrsDisjointMessage = "the address ranges of two regions overlap";

    /// <summary>CEL on a <c>cidr</c>.</summary>
    public const string CidrFormat = "isCIDR(self) && cidr(self).ip().family() == 4 && cidr(self) == cidr(self).masked()"
        + " && cidr(self).prefixLength() >= 16 && cidr(self).prefixLength() <= 24";

    /// <summary>What the user reads.</summary>
    public const string CidrFormatMessage = "must be an IPv4 range in CIDR notation that begins at its own first address, between /16 and /24, such as 10.0.0.0/16";

    /// <summary>CEL on a region.</summary>
    public const string ZonesOfRegion = "!has(self.availabilityZones) || self.availabilityZones.all(z, z.startsWith(self.name) && size(z) == size(self.name) + 1)";

    /// <summary>What the user reads.</summary>
    public const string ZonesOfRegionMessage = "is not an availability zone of the region";

    /// <summary>CEL on the spec.</summary>
    public const string PrimaryInRegions = "!has(self.primaryRegion) || self.regions.exists(r, r.name == self.primaryRegion)";

    /// <summary>What the user reads.</summary>
    public const string PrimaryInRegionsMessage = "primaryRegion must be one of spec.regions";

    /// <summary>CEL on the spec.</summary>
    public const string NetworkNeedsCidrs = "!has(self.network) || self.regions.all(r, has(r.cidr))";

    /// <summary>What the user reads.</summary>
    public const string NetworkNeedsCidrsMessage = "every region needs a cidr when there is a network";

    /// <summary>CEL on the spec.</summary>
    public const string Residency = "!has(self.residency) || self.regions.all(r, r.name in self.residency.allowedRegions)";

    /// <summary>What the user reads.</summary>
    public const string ResidencyMessage = "region is not in residency.allowedRegions";
}
