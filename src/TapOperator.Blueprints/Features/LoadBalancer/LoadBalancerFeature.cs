using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.LoadBalancer;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>The application load balancer.</summary>
internal static class LoadBalancerFeature
{
    private const string Field = "spec.loadBalancer";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("loadBalancer")
    {
        Publishes = [new(WellKnownOutputs.LoadBalancerDnsName)],
        Checks = [LoadBalancerChecks.Check],
        Requires = Requires,
        Costs = [new LoadBalancerCosts()],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec)
    {
        var applies = spec.LoadBalancer is not null;
        return
        [
            Needs.Network(spec, applies, Field),
            new(applies, Field, "spec.containers or spec.autoScaling", spec.Containers is not null || spec.AutoScaling is not null),
            Needs.PublicSubnets(spec, spec.LoadBalancer is { Scheme: LoadBalancerScheme.InternetFacing }, $"{Field}.scheme"),
            Needs.PrivateSubnets(spec, spec.LoadBalancer is { Scheme: LoadBalancerScheme.Internal }, $"{Field}.scheme"),
            Needs.TwoZones(spec, applies, Field),
        ];
    }
}
