using k8s.Models;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Tests.Reconciliation;

/// <summary>Environments and scopes as tests need them.</summary>
internal static class Scopes
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static TapEnvironment Environment(params string[] regions) => new()
    {
        Metadata = new V1ObjectMeta { NamespaceProperty = "team", Name = "shop", Uid = "uid-1", Generation = 3 },
        Spec = new TapEnvironmentSpec
        {
            Suffix = "dev",
            PrimaryRegion = regions[0],
            Regions = [.. regions.Select((name, index) => new RegionSpec { Name = name, Cidr = $"10.{index}.0.0/16" })],
        },
    };

    public static ReconcileScope Scope(params string[] regions) => new(Environment(regions)) { StartedAt = Now };
}
