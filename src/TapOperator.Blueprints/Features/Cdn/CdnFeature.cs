using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Cdn;

/// <summary>A CloudFront distribution over the buckets.</summary>
internal static class CdnFeature
{
    private const string Field = "spec.cdn";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("cdn")
    {
        Global = CdnComponent.Build,
        Publishes = [new(WellKnownOutputs.CdnDomain, IsGlobal: true)],
        Checks = [CdnChecks.Check],
        Requires = Requires,
        KeyUsers = [new(KeyUser.CloudFront, spec => spec is { Cdn: not null, Storage: not null })],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec) =>
    [
        new(spec.Cdn is not null, Field, "spec.storage", spec.Storage is not null),
        new(spec.Cdn?.FailoverRegion is not null, $"{Field}.failoverRegion", "spec.storage.replication", spec.Storage?.Replication is not null),
        new(spec.Cdn is { Aliases.Count: > 0 }, $"{Field}.aliases", "spec.cdn.certificateArn", spec.Cdn?.CertificateArn is not null),
    ];
}
