using TapOperator.Entities;
using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>What lies between regions fits the regions: where the distribution turns to, who is called, how far a region's group may grow.</summary>
internal static class DeliveryChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        var primary = spec.PrimaryRegion ?? spec.Regions.FirstOrDefault()?.Name;
        if (spec.Cdn?.FailoverRegion is { } failover && (failover == primary || spec.Regions.All(region => region.Name != failover)))
        {
            yield return new Problem("spec.cdn.failoverRegion", $"\"{failover}\" is not one of the regions besides the primary",
                $"name one of {string.Join(", ", spec.Regions.Select(region => region.Name).Where(name => name != primary))}, or leave it out");
        }

        // S3 refuses two settings for the same events.
        if (spec.Functions.Count(function => function.Trigger is FunctionTrigger.StorageReplication) > 1)
        {
            yield return new Problem("spec.functions", "only one function can have the trigger StorageReplication", "have that one call the others");
        }

        for (var i = 0; i < spec.Regions.Count; i++)
        {
            if (spec.AutoScaling is { } group && spec.Regions[i].Overrides is { } overrides
                && (overrides.AutoScalingMinimum ?? group.Minimum) is var minimum && (overrides.AutoScalingMaximum ?? group.Maximum) is var maximum
                && (overrides is { AutoScalingMinimum: not null } or { AutoScalingMaximum: not null }) && minimum > maximum)
            {
                yield return new Problem($"spec.regions[{i}].overrides", $"autoScaling would have {minimum} instances at least and {maximum} at most",
                    "raise autoScalingMaximum or lower autoScalingMinimum");
            }
        }
    }
}
