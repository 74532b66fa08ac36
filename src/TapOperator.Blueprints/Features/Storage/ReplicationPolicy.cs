using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>What S3 may do to replicate: read the source, write the destinations, each with its own region's key (S3 User Guide, "Setting up permissions for live replication").</summary>
internal static class ReplicationPolicy
{
    private static readonly ValueList<string> Read = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"];

    // A copy is locked as long as its original (S3 User Guide, "Object Lock considerations").
    private static readonly ValueList<string> ReadLock = ["s3:GetObjectLegalHold", "s3:GetObjectRetention"];

    /// <summary>The policy of the role.</summary>
    /// <param name="global">The stack between the regions.</param>
    /// <param name="source">The name of the bucket that is copied.</param>
    public static PolicyDocument Of(GlobalContext global, Value<string> source) => new(
    [
        new PolicyStatement("Source")
        {
            Actions = ["s3:GetReplicationConfiguration", "s3:ListBucket"],
            Resources = [Text.Of($"arn:aws:s3:::{source}")],
        },
        new PolicyStatement("SourceObjects")
        {
            Actions = global.Spec.Storage?.ObjectLock is null ? Read : [.. ReadLock, .. Read],
            Resources = [Text.Of($"arn:aws:s3:::{source}/*")],
        },
        new PolicyStatement("Destinations")
        {
            Actions = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"],
            Resources = [.. global.Secondaries.Select(region => Text.Of($"arn:aws:s3:::{global.Stack.Input(region, WellKnownOutputs.BucketName)}/*"))],
        },
        .. Key(global, "SourceKey", global.Environment.PrimaryRegion, ["kms:Decrypt"]),
        .. global.Secondaries.SelectMany((region, index) => Key(global, $"DestinationKey{index + 1}", region, ["kms:Encrypt", "kms:GenerateDataKey"])),
    ]);

    private static IEnumerable<PolicyStatement> Key(GlobalContext global, string sid, string region, ValueList<string> actions)
    {
        if (global.KeyArn(region) is { } key)
        {
            yield return new PolicyStatement(sid)
            {
                Actions = actions,
                Resources = [key],
                Conditions = [new Condition("StringEquals", "kms:ViaService", $"s3.{region}.amazonaws.com")],
            };
        }
    }
}
