using TapOperator.Entities;
using TapOperator.Entities.Rules;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;

namespace TapOperator.Benchmarks;

/// <summary>S2 in as many regions as one likes.</summary>
internal static class ManyRegions
{
    public static TapEnvironment Of(int count, bool fullMesh)
    {
        var environment = S2.Read();
        var primary = environment.Spec.PrimaryRegion!;
        environment.Spec.Regions = [.. AwsRegions.All.Where(name => name != primary).Prepend(primary).Take(count).Select((name, i) => new RegionSpec { Name = name, Cidr = $"10.{i}.0.0/16" })];
        if (!fullMesh || count == 1)
            environment.Spec.Network!.Peering = PeeringMode.None;
        if (count == 1)
            environment.Spec.Storage!.Replication = null; // like the mesh: it needs two regions
        return environment;
    }
}
