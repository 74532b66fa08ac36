using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Storage;

/// <summary>A storage class of S3.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StorageClass>))]
public enum StorageClass
{
    /// <summary>STANDARD.</summary>
    Standard,

    /// <summary>STANDARD_IA.</summary>
    StandardIa,

    /// <summary>INTELLIGENT_TIERING.</summary>
    IntelligentTiering,

    /// <summary>GLACIER_IR: read in milliseconds.</summary>
    GlacierInstantRetrieval,

    /// <summary>GLACIER: read after hours.</summary>
    Glacier,

    /// <summary>DEEP_ARCHIVE: read after half a day.</summary>
    DeepArchive,
}
