using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>A group of instances that grows and shrinks.</summary>
internal static class AutoScaling
{
    /// <summary>Adds the group with its launch template and its scaling.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="network">Its network.</param>
    /// <param name="balancer">Its load balancer.</param>
    /// <param name="profile">The profile of the instances.</param>
    /// <returns>The group; null when it is not asked for.</returns>
    public static AwsAutoscalingGroup? Build(
        RegionContext region, RegionKeys keys, NetworkParts? network, LoadBalancerParts? balancer, AwsIamInstanceProfile? profile)
    {
        if (region.Spec.AutoScaling is not { } spec || network is null)
            return null;
        var template = LaunchTemplates.Add(region, keys, network, profile, spec);
        var name = region.Name(Services.AutoScaling);
        var group = new AwsAutoscalingGroup("main")
        {
            Name = name,
            MinSize = region.Region.Overrides?.AutoScalingMinimum ?? spec.Minimum,
            MaxSize = region.Region.Overrides?.AutoScalingMaximum ?? spec.Maximum,
            VpcZoneIdentifier = SubnetParts.Ids(network.Subnets.Private),
            HealthCheckType = spec.HealthCheck is InstanceHealthCheck.LoadBalancer ? "ELB" : "EC2",
            // A changed template replaces the instances, each only once another one is there.
            InstanceRefresh = new() { Strategy = "Rolling", Preferences = new() { MinHealthyPercentage = 100, MaxHealthyPercentage = 200 } },
        };
        // In front of containers the load balancer leads to them and not to the group.
        if (balancer is not null && region.Spec.Containers is null)
        {
            group.TargetGroupArns = [balancer.Targets.Arn];
            group.DependsOn = [balancer.Listener];
        }

        if (MixedInstances.IsAsked(spec))
            group.MixedInstancesPolicy = MixedInstances.Of(spec, template);
        else
            group.LaunchTemplate = new() { Id = template.Id, Version = LaunchTemplates.LatestOf(template) };
        // The instances have tags of their own, by the template: with the group's they would look like the group.
        var tags = region.Stack.Tags.For(group, name);
        group.Tag = [.. tags.Keys.Select(key => new AwsAutoscalingGroup.TagBlock { Key = key, Value = tags[key], PropagateAtLaunch = false })];
        region.Stack.Add(group);
        Scaling(region, spec, group);
        region.Stack.Output("auto_scaling_group", group.Ref.Name);
        return group;
    }

    private static void Scaling(RegionContext region, AutoScalingSpec spec, AwsAutoscalingGroup group)
    {
        if (spec.TargetCpuPercent == 0)
            return;
        region.Stack.Add(new AwsAutoscalingPolicy("cpu")
        {
            Name = region.Name($"{Services.AutoScaling}-cpu"),
            AutoscalingGroupName = group.Ref.Name,
            PolicyType = "TargetTrackingScaling",
            TargetTrackingConfiguration = new()
            {
                TargetValue = spec.TargetCpuPercent,
                PredefinedMetricSpecification = new() { PredefinedMetricType = "ASGAverageCPUUtilization" },
            },
        });
    }
}
