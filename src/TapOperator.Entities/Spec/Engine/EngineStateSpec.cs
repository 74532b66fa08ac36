using System.Text.Json.Serialization;
using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Engine;

/// <summary>It cannot be moved by changing these fields.</summary>
[Cel(ObjectRules.StateBucket, ObjectRules.StateBucketMessage, FieldPath = ".s3")]
public sealed class EngineStateSpec
{
    /// <summary>The kind of place.</summary>
    public EngineStateType Type { get; set; } = EngineStateType.Local;

    /// <summary>The bucket, with type S3.</summary>
    public S3StateSpec? S3 { get; set; }
}

/// <summary>A kind of place for state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EngineStateType>))]
public enum EngineStateType
{
    /// <summary>The operator's own volume.</summary>
    Local,

    /// <summary>Kubernetes Secrets in the environment's namespace; OpenTofu and Terraform only.</summary>
    Kubernetes,

    /// <summary>An S3 bucket with native locking.</summary>
    S3,

    /// <summary>The Pulumi service; Pulumi only.</summary>
    PulumiCloud,
}

/// <summary>An S3 bucket for state.</summary>
public sealed class S3StateSpec
{
    /// <summary>The bucket; it must exist, versioned and encrypted.</summary>
    [Required, Length(3, 63), Pattern("^[a-z0-9][a-z0-9.-]+[a-z0-9]$")]
    public string Bucket { get; set; } = "";

    /// <summary>The bucket's region.</summary>
    [Required, Length(1, 20)]
    public string Region { get; set; } = "";

    /// <summary>What every key begins with.</summary>
    [Length(0, 256), Pattern("^[A-Za-z0-9/_.-]*$")]
    public string Prefix { get; set; } = "tapoperator";
}
