using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>AWS Config's recorder, of which a region has one at most, and where it delivers to.</summary>
internal static class ConfigRecorder
{
    private const string Service = "config.amazonaws.com";

    /// <summary>Adds recorder, role, bucket and delivery channel, and switches recording on.</summary>
    /// <returns>What rules must wait for.</returns>
    public static Element Add(RegionContext region, RegionKeys keys)
    {
        var role = Role(region);
        var (bucket, bucketPolicy, _) = Bucket(region, keys, role);
        var recorder = region.Stack.Add(new AwsConfigConfigurationRecorder("main")
        {
            Name = region.Name(Services.Config),
            RoleArn = role.Arn,
            RecordingGroup = new() { AllSupported = true, IncludeGlobalResourceTypes = region.IsPrimary },
        });
        var channel = region.Stack.Add(new AwsConfigDeliveryChannel("main")
        {
            Name = region.Name(Services.Config),
            S3BucketName = bucket.Id,
            S3KmsKeyArn = keys.Data,
            DependsOn = [recorder, bucketPolicy],
        });
        return region.Stack.Add(new AwsConfigConfigurationRecorderStatus("main") { Name = recorder.Ref.Name, IsEnabled = true, DependsOn = [channel] });
    }

    private static AwsIamRole Role(RegionContext region)
    {
        var name = region.Name(NameKind.Role, Services.ConfigRole);
        var role = region.Stack.Add(new AwsIamRole("config") { Name = name, AssumeRolePolicy = Trust.OnBehalfOf(Service, region.Arns.AccountId) }, name);
        region.Stack.Add(new AwsIamRolePolicyAttachment("config") { Role = role.Ref.Name, PolicyArn = Arns.ManagedPolicy("service-role/AWS_ConfigRole") });
        return role;
    }

    private static BucketParts Bucket(RegionContext region, RegionKeys keys, AwsIamRole role)
    {
        var name = region.Name(NameKind.Bucket, Services.Config);
        var secure = new SecureBucket("config", name) { KeyArn = keys.Data, EmptyOnDelete = true, Grants = Grants(region, name) }.AddTo(region.Stack);
        region.Stack.Add(new AwsIamRolePolicy("config") { Name = "deliver", Role = role.Id, Policy = new PolicyDocument(Delivery(region, keys, secure.Bucket)) });
        return secure;
    }

    private static List<PolicyStatement> Delivery(RegionContext region, RegionKeys keys, AwsS3Bucket bucket)
    {
        List<PolicyStatement> statements =
        [
            new PolicyStatement("Bucket") { Actions = ["s3:GetBucketAcl", "s3:ListBucket"], Resources = [bucket.Arn] },
            new PolicyStatement("Objects") { Actions = ["s3:PutObject"], Resources = [Text.Of($"{bucket.Arn}/AWSLogs/{region.Arns.AccountId}/Config/*")] },
        ];
        if (keys.Data is { } key)
            statements.Add(new PolicyStatement("Key") { Actions = ["kms:Decrypt", "kms:GenerateDataKey"], Resources = [key] });
        return statements;
    }

    private static IReadOnlyList<PolicyStatement> Grants(RegionContext region, string bucket)
    {
        IReadOnlyList<Condition> ours = [new Condition("StringEquals", "aws:SourceAccount", region.Arns.AccountId)];
        return
        [
            new PolicyStatement("ConfigLooks")
            {
                Principal = Principal.Services(Service),
                Actions = ["s3:GetBucketAcl", "s3:ListBucket"],
                Resources = [Arns.Bucket(bucket)],
                Conditions = ours,
            },
            new PolicyStatement("ConfigDelivers")
            {
                Principal = Principal.Services(Service),
                Actions = ["s3:PutObject"],
                Resources = [Arns.Bucket($"{bucket}/AWSLogs/{region.Arns.AccountId}/Config/*")],
                Conditions = [.. ours, new Condition("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")],
            },
        ];
    }
}
