using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Blueprints.Parts;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Components;

/// <summary>CloudTrail: one trail in the primary region, its files in a bucket of its own.</summary>
internal sealed class Trail : IGlobalComponent
{
    /// <inheritdoc/>
    public void Build(GlobalContext global)
    {
        if (global.Spec.Compliance?.CloudTrail is not { } settings)
            return;
        var name = global.Name(Services.Trail);
        var key = global.KeyArn(global.Environment.PrimaryRegion);
        var bucketName = global.Name(NameKind.Bucket, Services.Trail);
        var (bucket, policy) = new SecureBucket("trail", bucketName)
        {
            KeyArn = key,
            EmptyOnDelete = settings.EmptyOnDelete,
            Grants = TrailPolicies.Bucket(global.Arns, bucketName, name),
        }.AddTo(global.Stack);
        if (settings.RetentionDays is { } days)
            Expiry.Add(global.Stack, "trail", bucket, days);

        var trail = new AwsCloudtrail("main")
        {
            Name = name,
            S3BucketName = bucket.Id,
            KmsKeyId = key,
            IsMultiRegionTrail = settings.MultiRegion,
            IncludeGlobalServiceEvents = true,
            EnableLogFileValidation = true,
            EnableLogging = true,
            DependsOn = [policy],
        };
        if (settings.LogRetentionDays is { } retention)
            SendToLogs(global, trail, name, retention);
        if (settings.ObjectEvents && global.Spec.Storage is not null)
            trail.EventSelector = [ObjectEvents(global)];
        global.Stack.Add(trail, name);
    }

    private static void SendToLogs(GlobalContext global, AwsCloudtrail trail, string name, int retentionDays)
    {
        var logs = LogGroups.Add(global.Stack, "trail", name, retentionDays, global.KeyArn(global.Environment.PrimaryRegion));
        var role = global.Stack.Add(
            new AwsIamRole("trail")
            {
                Name = global.Name(NameKind.Role, Services.TrailRole),
                AssumeRolePolicy = Trust.OnBehalfOf("cloudtrail.amazonaws.com", global.Arns.AccountId),
                PermissionsBoundary = global.Spec.Identity?.PermissionsBoundaryArn,
            },
            name);
        var policy = global.Stack.Add(new AwsIamRolePolicy("trail") { Name = "write", Role = role.Id, Policy = TrailPolicies.Logs(logs) });
        trail.CloudWatchLogsGroupArn = Text.Of($"{logs.Arn}:*");
        trail.CloudWatchLogsRoleArn = role.Arn;
        trail.DependsOn = [.. trail.DependsOn, policy];
    }

    private static AwsCloudtrail.EventSelectorBlock ObjectEvents(GlobalContext global) => new()
    {
        ReadWriteType = "All",
        IncludeManagementEvents = true,
        DataResource =
        [
            new()
            {
                Type = "AWS::S3::Object",
                Values = [.. global.Spec.Regions.Select(r => (Value<string>)Arns.Bucket(global.Environment.Names.Of(NameKind.Bucket, Services.Storage, r.Name) + "/"))],
            },
        ],
    };
}
