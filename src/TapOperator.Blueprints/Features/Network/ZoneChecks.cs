using TapOperator.Blueprints.Blocks;
using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Availability zones named by hand belong to their region, and no more are asked for than it has.</summary>
internal static class ZoneChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        for (var i = 0; i < environment.Spec.Regions.Count; i++)
        {
            var region = environment.Spec.Regions[i];
            if (environment.Spec.Network is { } network && Zones.Count(region, network) is var zones && zones > AwsZones.MostOf(region.Name) && AwsRegions.All.Contains(region.Name))
            {
                yield return new Problem(region.AvailabilityZones.Count > 0 ? $"spec.regions[{i}].availabilityZones" : "spec.network.availabilityZoneCount",
                    $"{region.Name} has {AwsZones.MostOf(region.Name)} availability zones, not {zones}",
                    $"ask for fewer, or name the zones to use in regions[{i}].availabilityZones");
            }

            for (var j = 0; j < region.AvailabilityZones.Count; j++)
            {
                var zone = region.AvailabilityZones[j];
                if (zone.Length != region.Name.Length + 1 || !zone.StartsWith(region.Name, StringComparison.Ordinal)
                    || !char.IsAsciiLetterLower(zone[^1]))
                {
                    yield return new Problem($"spec.regions[{i}].availabilityZones[{j}]", $"\"{zone}\" {RegionRules.ZonesOfRegionMessage}",
                        $"give names such as {region.Name}a; `aws ec2 describe-availability-zones --region {region.Name}` lists them");
                }
            }
        }
    }
}
