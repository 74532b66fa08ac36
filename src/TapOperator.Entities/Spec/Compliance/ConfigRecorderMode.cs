using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Compliance;

/// <summary>Whose configuration recorder is used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConfigRecorderMode>))]
public enum ConfigRecorderMode
{
    /// <summary>The one that is there when it is somebody else's; else one of this environment.</summary>
    Auto,

    /// <summary>One of this environment; the apply fails when there is another.</summary>
    Managed,

    /// <summary>The one that is there; only rules are made.</summary>
    Existing,
}

/// <summary>Something that AWS Config puts right without a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConfigRemediation>))]
public enum ConfigRemediation
{
    /// <summary>Encrypts a bucket with the region's key again (rule S3_DEFAULT_ENCRYPTION_KMS).</summary>
    BucketEncryption,

    /// <summary>Blocks public access of a bucket again (rule S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED).</summary>
    BucketPublicAccess,
}
