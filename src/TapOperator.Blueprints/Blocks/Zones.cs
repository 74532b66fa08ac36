using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Blocks;

/// <summary>The availability zones of a region.</summary>
/// <param name="Names">Their names, in order.</param>
/// <param name="Lifecycle">Keeps subnets in the zones they were made in, where AWS was asked for the names; null where the user named them.</param>
internal sealed record Zones(IReadOnlyList<Value<string>> Names, Lifecycle? Lifecycle)
{
    /// <summary>How many zones a region spans: those named, or the network's count.</summary>
    public static int Count(RegionSpec region, NetworkSpec network) =>
        region.AvailabilityZones.Count > 0 ? region.AvailabilityZones.Count : network.AvailabilityZoneCount;

    /// <summary>The zones the user names, else the first that AWS reports.</summary>
    /// <param name="region">The region.</param>
    /// <param name="network">Says how many.</param>
    public static Zones Of(RegionContext region, NetworkSpec network)
    {
        if (region.Region.AvailabilityZones is { Count: > 0 } named)
            return new Zones([.. named.Select(Value<string>.Of)], Lifecycle: null);

        var zones = region.Stack.Read(new DataAwsAvailabilityZones("all")
        {
            State = "available",
            // Local and Wavelength zones are not what subnets are spread over.
            Filter = [new() { Name = "opt-in-status", Values = ["opt-in-not-required"] }],
        });
        var names = new Value<string>[network.AvailabilityZoneCount];
        for (var i = 0; i < names.Length; i++)
            names[i] = zones.Names[i];
        // A zone that is away for an hour would shift the list: what was chosen first stays.
        return new Zones(names, new Lifecycle { IgnoreChanges = ["availability_zone"] });
    }
}
