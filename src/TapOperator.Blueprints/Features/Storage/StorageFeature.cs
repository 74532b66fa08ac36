using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>A bucket per region for the application's data, and replication between them.</summary>
internal static class StorageFeature
{
    private const string Field = "spec.storage";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("storage")
    {
        Global = Replication.Build,
        Publishes = [new(WellKnownOutputs.BucketName)],
        Checks = [StorageChecks.Check, LifecycleChecks.Check],
        Requires = Requires,
        KeyUsers = [new(KeyUser.S3, spec => spec.Storage is not null)],
        Costs = [new StorageCosts()],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec) =>
    [
        Needs.Keys(spec, spec.Storage is not null, Field),
        Needs.TwoRegions(spec, spec.Storage?.Replication is not null, $"{Field}.replication"),
        new(spec.Storage is { Replication: not null } or { ObjectLock: not null }, Field, "spec.storage.versioning: true", spec.Storage?.Versioning is true),
    ];
}
