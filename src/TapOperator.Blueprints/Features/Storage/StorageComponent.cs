using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>The region's bucket for the application's data.</summary>
internal static class StorageComponent
{
    /// <summary>Adds the bucket.</summary>
    /// <returns>The bucket; null when it is not asked for.</returns>
    public static AwsS3Bucket? Build(RegionContext region, RegionKeys keys)
    {
        if (region.Spec.Storage is not { } storage)
            return null;
        var name = region.Name(NameKind.Bucket, Services.Storage);
        var bucket = new SecureBucket("storage", name)
        {
            KeyArn = keys.Data,
            Versioning = storage.Versioning,
            ObjectLock = storage.ObjectLock,
            EmptyOnDelete = storage.EmptyOnDelete,
            Grants = CdnOrigins.Includes(region.Spec.Cdn, region) ? [CdnOrigins.Reads(region.Arns, name)] : [],
        }.AddTo(region.Stack).Bucket;
        Expiry.Add(region.Stack, "storage", bucket, storage.Lifecycle);
        region.Stack.Endpoints["storage"] = bucket.BucketRegionalDomainName;
        region.Stack.Output(WellKnownOutputs.BucketName, bucket.Id);
        region.Stack.Output(WellKnownOutputs.BucketDomain, bucket.BucketRegionalDomainName);
        return bucket;
    }
}
