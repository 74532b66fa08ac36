using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>With a region's overrides, the Auto Scaling group's minimum is not greater than its maximum.</summary>
internal static class GroupSizeChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
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
