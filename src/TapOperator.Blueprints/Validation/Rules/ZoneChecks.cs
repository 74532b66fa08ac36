using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Validation.Rules;

/// <summary>Availability zones named by hand belong to their region.</summary>
internal static class ZoneChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        for (var i = 0; i < environment.Spec.Regions.Count; i++)
        {
            var region = environment.Spec.Regions[i];
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
