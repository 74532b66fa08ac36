using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>CloudTrail: one trail in the primary region, its files in a bucket of its own.</summary>
internal static class Trail
{
    /// <summary>Adds the trail with its bucket and log group, in the primary region.</summary>
    public static void Build(RegionContext region, RegionKeys keys)
    {
        if (!region.IsPrimary || region.Spec.Compliance?.CloudTrail is not { } settings)
            return;
        var name = region.Name(Services.Trail);
        var bucketName = region.Name(NameKind.Bucket, Services.Trail);
        var (bucket, policy, _) = new SecureBucket("trail", bucketName)
        {
            KeyArn = keys.Data,
            EmptyOnDelete = settings.EmptyOnDelete,
            Grants = TrailPolicies.Bucket(region.Arns, bucketName, name),
        }.AddTo(region.Stack);
        if (settings.RetentionDays > 0)
            Expiry.Add(region.Stack, "trail", bucket, settings.RetentionDays);

        var trail = new AwsCloudtrail("main")
        {
            Name = name,
            S3BucketName = bucket.Id,
            KmsKeyId = keys.Data,
            IsMultiRegionTrail = settings.MultiRegion,
            IncludeGlobalServiceEvents = true,
            EnableLogFileValidation = true,
            EnableLogging = true,
            DependsOn = [policy],
        };
        if (settings.LogRetentionDays is > 0 and var retention)
            SendToLogs(region, keys, trail, name, retention);
        if (settings.ObjectEvents && region.Spec.Storage is not null)
            trail.EventSelector = [ObjectEvents(region)];
        region.Stack.Add(trail, name);
    }

    private static void SendToLogs(RegionContext region, RegionKeys keys, AwsCloudtrail trail, string name, int retentionDays)
    {
        var logs = LogGroups.Add(region.Stack, "trail", name, retentionDays, keys.Logs);
        var role = region.Stack.Add(
            new AwsIamRole("trail") { Name = region.Name(NameKind.Role, Services.TrailRole), AssumeRolePolicy = Trust.OnBehalfOf("cloudtrail.amazonaws.com", region.Arns.AccountId) },
            name);
        var policy = region.Stack.Add(new AwsIamRolePolicy("trail") { Name = "write", Role = role.Id, Policy = TrailPolicies.Logs(logs) });
        trail.CloudWatchLogsGroupArn = Text.Of($"{logs.Arn}:*");
        trail.CloudWatchLogsRoleArn = role.Arn;
        trail.DependsOn = [.. trail.DependsOn, policy];
    }

    private static AwsCloudtrail.EventSelectorBlock ObjectEvents(RegionContext region) => new()
    {
        ReadWriteType = "All",
        IncludeManagementEvents = true,
        DataResource =
        [
            new()
            {
                Type = "AWS::S3::Object",
                Values = [.. region.Spec.Regions.Select(r => (Value<string>)Arns.Bucket(region.Environment.Names.Of(NameKind.Bucket, Services.Storage, r.Name) + "/"))],
            },
        ],
    };
}
