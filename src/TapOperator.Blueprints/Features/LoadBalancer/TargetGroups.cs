using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>What a load balancer sends requests to.</summary>
internal static class TargetGroups
{
    // A group is used by its listener, so another one must be there before the old one can go; the port in the name keeps the two apart.
    private static readonly Lifecycle NewFirst = new() { CreateBeforeDestroy = true };

    /// <summary>Adds the group of tasks, or of instances where there is no container service.</summary>
    public static AwsLbTargetGroup Add(RegionContext region, AwsVpc vpc, HealthCheckSpec check)
    {
        var port = region.Spec.Containers?.Port ?? region.Spec.Network!.SecurityGroups.ApplicationPort;
        var name = region.Name(NameKind.TargetGroup, Services.TargetGroup(port));
        return region.Stack.Add(
            new AwsLbTargetGroup("main")
            {
                Name = name,
                Port = port,
                Protocol = "HTTP",
                TargetType = region.Spec.Containers is null ? "instance" : "ip",
                VpcId = vpc.Id,
                HealthCheck = new()
                {
                    Path = check.Path,
                    Protocol = "HTTP",
                    Matcher = "200",
                    Interval = check.IntervalSeconds,
                    HealthyThreshold = check.HealthyThreshold,
                    UnhealthyThreshold = check.UnhealthyThreshold,
                },
                Lifecycle = NewFirst,
            },
            name);
    }
}
