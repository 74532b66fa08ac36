using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Composition;

/// <summary>What others need of a region's load balancer.</summary>
/// <param name="Balancer">The load balancer.</param>
/// <param name="Targets">The group that instances or tasks join.</param>
/// <param name="Listener">The listener that leads to the group: nothing can join before it is there.</param>
internal sealed record LoadBalancerParts(AwsLb Balancer, AwsLbTargetGroup Targets, AwsLbListener Listener);
