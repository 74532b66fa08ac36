using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>A relational database, with replicas in other regions.</summary>
internal static class DatabaseFeature
{
    private const string Field = "spec.database";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("database")
    {
        Global = global =>
        {
            Replicas.Build(global);
            ServerlessReplicas.Build(global);
        },
        Publishes = [new(WellKnownOutputs.DatabaseEndpoint), new(WellKnownOutputs.ReplicaEndpoints, IsGlobal: true)],
        Checks = [DatabaseChecks.Check, WindowChecks.Check],
        Requires = Requires,
        KeyUsers =
        [
            new(KeyUser.Rds, spec => spec.Database is not null),
            new(KeyUser.Logs, spec => spec.Database is not null),
            new(KeyUser.SecretsManager, spec => spec.Database is not null),
        ],
        Costs = [new ServerlessDatabaseCosts(), new DatabaseCosts()],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec)
    {
        var applies = spec.Database is not null;
        return
        [
            Needs.Keys(spec, applies, Field),
            Needs.Network(spec, applies, Field),
            new(applies && spec.Network is not null, Field, $"spec.network.subnets.database or {Needs.PrivateSubnetsField}",
                spec.Network?.Subnets is { Database: not null } or { Private: not null }),
            Needs.TwoZones(spec, applies, Field),
        ];
    }
}
