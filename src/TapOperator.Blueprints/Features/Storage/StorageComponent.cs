using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>The region's bucket for the application's data.</summary>
internal sealed class StorageComponent : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Storage is not { } storage)
            return;
        var name = region.Name(NameKind.Bucket, Services.Storage);
        var bucket = new SecureBucket("storage", name)
        {
            KeyArn = region.KeyArn,
            Versioning = storage.Versioning,
            ObjectLock = storage.ObjectLock,
            EmptyOnDelete = storage.EmptyOnDelete,
            Grants = CdnOrigins.Includes(region.Spec.Cdn, region) ? [CdnOrigins.Reads(region.Arns, name)] : [],
        }.AddTo(region.Stack).Bucket;
        Expiry.Add(region.Stack, "storage", bucket, storage.Lifecycle);
        region.Storage = bucket;
        region.Endpoints["storage"] = bucket.BucketRegionalDomainName;
        region.Stack.Output(WellKnownOutputs.BucketName, bucket.Id);
        region.Stack.Output(WellKnownOutputs.BucketDomain, bucket.BucketRegionalDomainName);
    }
}
