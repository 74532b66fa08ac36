using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>What can be put right without a person.</summary>
internal static class Remedies
{
    /// <summary>The remedy for a region's buckets as the components so far have made them.</summary>
    /// <param name="remediation">Which.</param>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    public static Remedy Of(ConfigRemediation remediation, RegionContext region, RegionKeys keys) => remediation switch
    {
        ConfigRemediation.BucketEncryption => Encryption(region, keys),
        ConfigRemediation.BucketPublicAccess => PublicAccess(region),
        _ => throw new NotSupportedException($"Remediation {remediation}"),
    };

    // Buckets that must be without the region's key, because a service delivers to them that cannot use one, are always encrypted by S3 itself.
    private static Remedy Encryption(RegionContext region, RegionKeys keys)
    {
        var keyed = region.Stack.Resources.OfType<AwsS3BucketServerSideEncryptionConfiguration>()
            .Where(setting => setting.Rule is [{ ApplyServerSideEncryptionByDefault.KmsMasterKeyId: not null }]).Select(setting => setting.LocalName).ToHashSet(StringComparer.Ordinal);
        var key = keys.Data ?? "";
        return new Remedy("restore-encryption")
        {
            // Not S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED: since S3 encrypts everything by itself, that rule finds nothing any more.
            Rule = "S3_DEFAULT_ENCRYPTION_KMS",
            RuleParameters = Text.Of($"{{\"kmsKeyArns\":\"{key}\"}}"),
            Buckets = [.. region.Stack.Resources.OfType<AwsS3Bucket>().Where(bucket => keyed.Contains(bucket.LocalName))],
            Automation = RemedyAutomation.PutEncryption,
            Parameters = [new() { Name = RemedyAutomation.KeyParameter, StaticValue = key }],
            Action = "s3:PutEncryptionConfiguration",
        };
    }

    private static Remedy PublicAccess(RegionContext region) => new("restore-public-access-block")
    {
        Rule = "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
        Buckets = [.. region.Stack.Resources.OfType<AwsS3Bucket>()],
        Automation = RemedyAutomation.PutPublicAccessBlock,
        Action = "s3:PutBucketPublicAccessBlock",
    };
}
