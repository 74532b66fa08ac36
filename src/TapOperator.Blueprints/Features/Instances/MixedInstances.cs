using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>A group whose instances are of several types, or partly Spot.</summary>
internal static class MixedInstances
{
    private const int AllOnDemand = 100;

    /// <summary>Whether one type, on demand, is not enough.</summary>
    public static bool IsAsked(AutoScalingSpec spec) => spec.InstanceTypes.Count > 1 || spec.OnDemandPercent < AllOnDemand;

    /// <summary>The policy: types in the order of the spec, Spot instances where they are cheap and unlikely to be taken away.</summary>
    public static AwsAutoscalingGroup.MixedInstancesPolicyBlock Of(AutoScalingSpec spec, AwsLaunchTemplate template) => new()
    {
        InstancesDistribution = new()
        {
            OnDemandAllocationStrategy = "prioritized",
            OnDemandBaseCapacity = spec.OnDemandBase,
            OnDemandPercentageAboveBaseCapacity = spec.OnDemandPercent,
            SpotAllocationStrategy = "price-capacity-optimized",
        },
        LaunchTemplate = new()
        {
            LaunchTemplateSpecification = new() { LaunchTemplateId = template.Id, Version = LaunchTemplates.LatestOf(template) },
            Override = [.. spec.InstanceTypes.Select(type => new AwsAutoscalingGroup.MixedInstancesPolicyBlock.LaunchTemplateBlock.OverrideBlock { InstanceType = type })],
        },
    };
}
