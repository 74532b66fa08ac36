using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Parts;

/// <summary>Which AWS services have need of a region's key.</summary>
internal static class KeyUsers
{
    /// <summary>The services the spec names, else those that the components need.</summary>
    /// <param name="spec">The spec.</param>
    public static IReadOnlyList<KeyUser> Of(TapEnvironmentSpec spec) =>
        spec.Encryption is { Services: { Count: > 0 } named } ? [.. named.Order()] : [.. Needed(spec).Order()];

    /// <summary>The services that the components need.</summary>
    /// <param name="spec">The spec.</param>
    public static IEnumerable<KeyUser> Needed(TapEnvironmentSpec spec)
    {
        if (spec.Instances is not null || spec.AutoScaling is not null || spec.Encryption is { EbsByDefault: true })
            yield return KeyUser.Ec2;
        if (spec.AutoScaling is not null)
            yield return KeyUser.AutoScaling;
        if (spec.Database is not null)
            yield return KeyUser.Rds;
        if (spec.Storage is not null || spec.Functions.Count > 0 || spec.Compliance is not null)
            yield return KeyUser.S3;
        if (spec.Functions.Count > 0)
            yield return KeyUser.Lambda;
        if (spec.Notifications is not null)
            yield return KeyUser.Sns;
        if (spec is { Notifications: not null, Monitoring: not null })
            yield return KeyUser.CloudWatch;
        if (spec is { Cdn: not null, Storage: not null })
            yield return KeyUser.CloudFront;
        if (spec.Tables.Count > 0)
            yield return KeyUser.DynamoDb;
        if (HasLogs(spec))
            yield return KeyUser.Logs;
        if (spec.Secrets is not null || spec.Database is not null)
            yield return KeyUser.SecretsManager;
        if (spec.Compliance is { CloudTrail: not null })
            yield return KeyUser.CloudTrail;
        if (spec.Backup is not null)
            yield return KeyUser.Backup;
        if (spec.Compliance is { Config.Recorder: not ConfigRecorderMode.Existing })
            yield return KeyUser.Config;
    }

    private static bool HasLogs(TapEnvironmentSpec spec) =>
        spec.Network is { FlowLogs.Enabled: true } || spec.Functions.Count > 0 || spec.Database is not null || spec.Containers is not null
        || spec.Monitoring is { LogGroups.Count: > 0 } || spec.Compliance is { CloudTrail.LogRetentionDays: > 0 }
        || spec.PrivateApi is not null;
}
