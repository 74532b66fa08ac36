using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>Which AWS services have need of a region's key.</summary>
internal static class KeyUsers
{
    private static readonly Need[] Needs =
    [
        new(KeyUser.Ec2, spec => spec.Instances is not null || spec.AutoScaling is not null || spec.Encryption is { EbsByDefault: true }),
        new(KeyUser.AutoScaling, spec => spec.AutoScaling is not null),
        new(KeyUser.Rds, spec => spec.Database is not null),
        new(KeyUser.S3, spec => spec.Storage is not null || spec.Functions.Count > 0 || spec.Compliance is not null),
        new(KeyUser.Sns, spec => spec.Notifications is not null),
        new(KeyUser.Lambda, spec => spec.Functions.Count > 0),
        new(KeyUser.Logs, HasLogs),
        new(KeyUser.CloudWatch, spec => spec is { Notifications: not null, Monitoring: not null }),
        new(KeyUser.CloudTrail, spec => spec.Compliance is { CloudTrail: not null }),
        new(KeyUser.SecretsManager, spec => spec.Secrets is not null || spec.Database is not null),
        new(KeyUser.DynamoDb, spec => spec.Tables.Count > 0),
        new(KeyUser.Config, spec => spec.Compliance is { Config.Recorder: not ConfigRecorderMode.Existing }),
        new(KeyUser.Backup, spec => spec.Backup is not null),
        new(KeyUser.CloudFront, spec => spec is { Cdn: not null, Storage: not null }),
    ];

    /// <summary>The services the spec names, else those that the components need, in their declared order.</summary>
    /// <param name="spec">The spec.</param>
    public static KeyUser[] Of(TapEnvironmentSpec spec) => spec.Encryption is { Services: { Count: > 0 } named } ? named.InOrder() : Needed(spec);

    /// <summary>The services that the components need, in their declared order.</summary>
    /// <param name="spec">The spec.</param>
    public static KeyUser[] Needed(TapEnvironmentSpec spec)
    {
        var needs = Array.FindAll(Needs, need => need.IsThere(spec));
        var users = new KeyUser[needs.Length];
        for (var i = 0; i < needs.Length; i++)
            users[i] = needs[i].User;
        return users;
    }

    private static bool HasLogs(TapEnvironmentSpec spec) =>
        spec.Network is { FlowLogs.Enabled: true } || spec.Functions.Count > 0 || spec.Database is not null || spec.Containers is not null
        || spec.Monitoring is { LogGroups.Count: > 0 } || spec.Compliance is { CloudTrail.LogRetentionDays: > 0 }
        || spec.PrivateApi is not null;

    private sealed record Need(KeyUser User, Func<TapEnvironmentSpec, bool> IsThere);
}
