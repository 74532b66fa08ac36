using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Storage;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>Copies what is put into the primary region's bucket to the buckets of the other regions.</summary>
internal static class Replication
{
    // The only values that S3 takes (S3 API, ReplicationTimeValue).
    private const int TimeControlMinutes = 15;

    /// <summary>Adds the rules with the role that S3 replicates with.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Storage?.Replication is not { } replication || global.Secondaries.Count == 0)
            return;
        var source = global.Stack.Input(global.Environment.PrimaryRegion, WellKnownOutputs.BucketName);
        var name = global.Environment.Names.Of(NameKind.Role, Services.ReplicationRole, global.Environment.PrimaryRegion);
        var role = global.Stack.Add(new AwsIamRole("replication") { Name = name, AssumeRolePolicy = Trust.Of("s3.amazonaws.com") }, name);
        var policy = global.Stack.Add(new AwsIamRolePolicy("replication") { Name = "replicate", Role = role.Id, Policy = ReplicationPolicy.Of(global, source) });
        global.Stack.Add(new AwsS3BucketReplicationConfiguration("storage")
        {
            Bucket = source,
            Role = role.Arn,
            Rule = [.. global.Secondaries.Select((region, priority) => Rule(global, replication, region, priority + 1))],
            DependsOn = [policy],
        });
    }

    private static AwsS3BucketReplicationConfiguration.RuleBlock Rule(GlobalContext global, ReplicationSpec replication, string region, int priority) => new()
    {
        Id = region,
        Priority = priority,
        Status = "Enabled",
        Filter = new() { Prefix = "" },
        DeleteMarkerReplication = new() { Status = replication.DeleteMarkers ? "Enabled" : "Disabled" },
        SourceSelectionCriteria = new() { SseKmsEncryptedObjects = new() { Status = "Enabled" } },
        Destination = new()
        {
            Bucket = Text.Of($"arn:aws:s3:::{global.Stack.Input(region, WellKnownOutputs.BucketName)}"),
            StorageClass = StorageClasses.Name(replication.StorageClass),
            EncryptionConfiguration = global.KeyArn(region) is { } key ? new() { ReplicaKmsKeyId = key } : null,
            ReplicationTime = replication.TimeControl ? new() { Status = "Enabled", Time = new() { Minutes = TimeControlMinutes } } : null,
            // Without metrics S3 tells nobody that a replication failed.
            Metrics = new()
            {
                Status = "Enabled",
                EventThreshold = replication.TimeControl ? new() { Minutes = TimeControlMinutes } : null,
            },
        },
    };
}
