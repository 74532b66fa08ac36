using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Instances;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>EC2 instances, single or in an Auto Scaling group.</summary>
internal static class InstancesFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("instances", "autoScaling")
    {
        Checks = [ArchitectureChecks.Check, VolumeChecks.Check, GroupSizeChecks.Check],
        Requires = spec => [.. OfInstances(spec), .. OfGroup(spec)],
        KeyUsers =
        [
            new(KeyUser.Ec2, spec => spec.Instances is not null || spec.AutoScaling is not null),
            new(KeyUser.AutoScaling, spec => spec.AutoScaling is not null),
        ],
        Costs = [new InstanceCosts(), new AutoScalingCosts()],
    };

    private static IEnumerable<Requirement> OfInstances(TapEnvironmentSpec spec)
    {
        const string field = "spec.instances";
        var applies = spec.Instances is not null;
        return
        [
            Needs.Keys(spec, applies, field),
            Needs.Network(spec, applies, field),
            InstanceRole(spec, applies, field),
            Needs.PrivateSubnets(spec, spec.Instances?.Tier is InstanceTier.Private, field),
            Needs.PublicSubnets(spec, spec.Instances?.Tier is InstanceTier.Public, $"{field}.tier"),
        ];
    }

    private static IEnumerable<Requirement> OfGroup(TapEnvironmentSpec spec)
    {
        const string field = "spec.autoScaling";
        var applies = spec.AutoScaling is not null;
        return
        [
            Needs.Keys(spec, applies, field),
            Needs.Network(spec, applies, field),
            InstanceRole(spec, applies, field),
            Needs.PrivateSubnets(spec, applies, field),
            new(spec.AutoScaling is { HealthCheck: InstanceHealthCheck.LoadBalancer }, $"{field}.healthCheck",
                "spec.loadBalancer in front of the group, without spec.containers", spec is { LoadBalancer: not null, Containers: null }),
        ];
    }

    private static Requirement InstanceRole(TapEnvironmentSpec spec, bool applies, string field) =>
        new(applies, field, "spec.identity.instanceRole", spec.Identity?.InstanceRole is not null);
}
