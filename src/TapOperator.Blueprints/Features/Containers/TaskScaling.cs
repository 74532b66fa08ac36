using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Containers;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>How many tasks a service has: as many as keep CPU and memory at their targets; the measure that asks for more decides.</summary>
internal static class TaskScaling
{
    private const string Space = "ecs";
    private const string Dimension = "ecs:service:DesiredCount";

    /// <summary>Adds bounds and targets.</summary>
    public static void Add(RegionContext region, ContainersSpec settings, AwsEcsCluster cluster, AwsEcsService service)
    {
        var target = region.Stack.Add(
            new AwsAppautoscalingTarget("tasks")
            {
                ServiceNamespace = Space,
                ScalableDimension = Dimension,
                ResourceId = Text.Of($"service/{cluster.Ref.Name}/{service.Ref.Name}"),
                MinCapacity = settings.MinimumTasks,
                MaxCapacity = settings.MaximumTasks,
            },
            region.Name("tasks"));
        if (settings.TargetCpuPercent > 0)
            Policy(region, target, "cpu", "ECSServiceAverageCPUUtilization", settings.TargetCpuPercent);
        if (settings.TargetMemoryPercent > 0)
            Policy(region, target, "memory", "ECSServiceAverageMemoryUtilization", settings.TargetMemoryPercent);
    }

    private static void Policy(RegionContext region, AwsAppautoscalingTarget target, string measure, string metric, int percent) => region.Stack.Add(
        new AwsAppautoscalingPolicy($"tasks_{measure}")
        {
            Name = region.Name($"tasks-{measure}"),
            PolicyType = "TargetTrackingScaling",
            ServiceNamespace = Space,
            ScalableDimension = Dimension,
            ResourceId = target.Ref.ResourceId,
            TargetTrackingScalingPolicyConfiguration = new() { TargetValue = percent, PredefinedMetricSpecification = new() { PredefinedMetricType = metric } },
        });
}
