using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Identity;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>Rights on the environment's own bucket, secrets and key.</summary>
internal static class AccessRights
{
    /// <summary>Rules for a role.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="bucket">Its bucket for data.</param>
    /// <param name="storage">How far the right on the bucket goes.</param>
    /// <param name="secrets">How far the right on the secrets goes.</param>
    public static IReadOnlyList<PolicyStatement> Of(RegionContext region, RegionKeys keys, AwsS3Bucket? bucket, AccessLevel storage, AccessLevel secrets) =>
        [.. Storage(bucket, storage), .. Secrets(region, secrets), .. Key(region, keys, storage, secrets)];

    private static IEnumerable<PolicyStatement> Storage(AwsS3Bucket? bucket, AccessLevel level)
    {
        if (level is AccessLevel.None || bucket is null)
            yield break;
        yield return new PolicyStatement("ListBucket") { Actions = ["s3:ListBucket"], Resources = [bucket.Arn] };
        yield return new PolicyStatement("Objects")
        {
            Actions = level is AccessLevel.Read ? ["s3:GetObject"] : ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
            Resources = [Text.Of($"{bucket.Arn}/*")],
        };
    }

    private static IEnumerable<PolicyStatement> Secrets(RegionContext region, AccessLevel level)
    {
        if (level is AccessLevel.None || region.Spec.Secrets is not { } secrets)
            yield break;
        yield return new PolicyStatement("Secrets")
        {
            Actions = level is AccessLevel.Read
                ? ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
                : ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"],
            Resources = [.. secrets.Items.Select(s => (Value<string>)region.Arns.Secret(SecretNames.Of(region.Environment, s)))],
        };
    }

    private static IEnumerable<PolicyStatement> Key(RegionContext region, RegionKeys keys, AccessLevel storage, AccessLevel secrets)
    {
        if (keys.Data is not { } key || (storage is AccessLevel.None && secrets is AccessLevel.None))
            yield break;
        yield return new PolicyStatement("Key")
        {
            Actions = storage is AccessLevel.ReadWrite || secrets is AccessLevel.ReadWrite ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"],
            Resources = [key],
            Conditions = [new Condition("StringEquals", "kms:ViaService", $"s3.{region.Arns.Region}.amazonaws.com", $"secretsmanager.{region.Arns.Region}.amazonaws.com")],
        };
    }
}
