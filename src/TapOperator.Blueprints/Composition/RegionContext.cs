using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Regions;

namespace TapOperator.Blueprints.Composition;

/// <summary>One region of an environment: what the user asks for, and the stack that is built from it.</summary>
internal sealed class RegionContext(EnvironmentContext environment, RegionSpec region)
{
    /// <summary>The environment the region belongs to.</summary>
    public EnvironmentContext Environment { get; } = environment;

    /// <summary>What the user asks for.</summary>
    public TapEnvironmentSpec Spec => Environment.Spec;

    /// <summary>The region's own part of the spec.</summary>
    public RegionSpec Region { get; } = region;

    /// <summary>Whether this is the primary region, which has the central services.</summary>
    public bool IsPrimary => Region.Name == Environment.PrimaryRegion;

    /// <summary>The stack being built.</summary>
    public StackBuilder Stack { get; } = environment.Stack(region.Name, region.Name);

    /// <summary>ARNs of this account and region.</summary>
    public Arns Arns { get; } = new(region.Name, environment.Facts.AccountId);

    /// <summary>The name of a resource in this region.</summary>
    /// <param name="kind">What AWS allows for it.</param>
    /// <param name="service">What it is.</param>
    public string Name(NameKind kind, string service) => Environment.Names.Of(kind, service, Region.Name);

    /// <summary>The name of a resource for which AWS has no narrow limits.</summary>
    /// <param name="service">What it is.</param>
    public string Name(string service) => Name(NameKind.General, service);
}
