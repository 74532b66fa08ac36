using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>A service on ECS Fargate.</summary>
internal static class ContainersFeature
{
    private const string Field = "spec.containers";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("containers")
    {
        Region = ContainersComponent.Build,
        Publishes = [new(WellKnownOutputs.ClusterArn)],
        Checks = [ContainerChecks.Check],
        Requires = Requires,
        KeyUsers = [new(KeyUser.Logs, spec => spec.Containers is not null)],
        Costs = [new ContainerCosts()],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec)
    {
        var applies = spec.Containers is not null;
        return
        [
            Needs.Keys(spec, applies, Field),
            Needs.Network(spec, applies, Field),
            Needs.PrivateSubnets(spec, applies, Field),
            new(spec.Containers is { DatabaseAccess: true }, $"{Field}.databaseAccess", "spec.database", spec.Database is not null),
        ];
    }
}
