using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;

namespace TapOperator.Blueprints.Blocks;

/// <summary>What several features need of others.</summary>
internal static class Needs
{
    /// <summary>The field of private subnets.</summary>
    public const string PrivateSubnetsField = "spec.network.subnets.private";

    private const int LeastZones = 2;

    /// <summary>The regions' keys.</summary>
    public static Requirement Keys(TapEnvironmentSpec spec, bool applies, string field) => new(applies, field, "spec.encryption", spec.Encryption is not null);

    /// <summary>A network.</summary>
    public static Requirement Network(TapEnvironmentSpec spec, bool applies, string field) => new(applies, field, "spec.network", spec.Network is not null);

    /// <summary>Public subnets, in a network.</summary>
    public static Requirement PublicSubnets(TapEnvironmentSpec spec, bool applies, string field) =>
        new(applies && spec.Network is not null, field, "spec.network.subnets.public", spec.Network?.Subnets?.Public is not null);

    /// <summary>Private subnets, in a network.</summary>
    public static Requirement PrivateSubnets(TapEnvironmentSpec spec, bool applies, string field) =>
        new(applies && spec.Network is not null, field, PrivateSubnetsField, spec.Network?.Subnets?.Private is not null);

    /// <summary>Two availability zones in every region, in a network.</summary>
    public static Requirement TwoZones(TapEnvironmentSpec spec, bool applies, string field) =>
        new(applies && spec.Network is not null, field, "two availability zones or more in every region",
            spec.Network is not { } network || spec.Regions.All(region => Zones.Count(region, network) >= LeastZones));

    /// <summary>Two regions.</summary>
    public static Requirement TwoRegions(TapEnvironmentSpec spec, bool applies, string field) => new(applies, field, "two regions or more", spec.Regions.Count > 1);
}
