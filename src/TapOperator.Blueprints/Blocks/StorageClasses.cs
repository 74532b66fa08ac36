using TapOperator.Entities.Spec.Storage;

namespace TapOperator.Blueprints.Blocks;

/// <summary>S3's names of storage classes.</summary>
internal static class StorageClasses
{
    /// <summary>The name of a class.</summary>
    public static string Name(StorageClass storageClass) => storageClass switch
    {
        StorageClass.Standard => "STANDARD",
        StorageClass.StandardIa => "STANDARD_IA",
        StorageClass.IntelligentTiering => "INTELLIGENT_TIERING",
        StorageClass.GlacierInstantRetrieval => "GLACIER_IR",
        StorageClass.Glacier => "GLACIER",
        StorageClass.DeepArchive => "DEEP_ARCHIVE",
        _ => throw new NotSupportedException($"Storage class {storageClass}"),
    };
}
