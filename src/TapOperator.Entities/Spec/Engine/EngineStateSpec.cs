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

    /// <summary>The place in a few words, such as <c>Local</c> or <c>s3://tap-state/tapoperator</c>.</summary>
    public override string ToString() => S3 is null ? Type.ToString() : $"s3://{S3.Bucket}/{S3.Prefix}";
}

/// <summary>A kind of place for state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EngineStateType>))]
public enum EngineStateType
{
    /// <summary>The operator's own volume.</summary>
    Local,

    /// <summary>Kubernetes Secrets in the operator's own namespace, which outlive the environment's; needs <c>type</c> OpenTofu or Terraform, and <c>state.kubernetes</c> of the chart.</summary>
    Kubernetes,

    /// <summary>An S3 bucket with native locking, reached with the operator's own credentials.</summary>
    S3,

    /// <summary>The Pulumi service; not built yet.</summary>
    PulumiCloud,
}

/// <summary>An S3 bucket for state.</summary>
public sealed class S3StateSpec
{
    /// <summary>The bucket; it must exist, versioned and encrypted: state holds every value in the clear.</summary>
    [Required, Length(3, 63), Pattern("^[a-z0-9][a-z0-9.-]+[a-z0-9]$")]
    public string Bucket { get; set; } = "";

    /// <summary>The bucket's region.</summary>
    [Required, Length(1, 20)]
    public string Region { get; set; } = "";

    /// <summary>What every key begins with; namespace, name and uid of the environment and the stack follow.</summary>
    [Length(0, 256), Pattern("^[A-Za-z0-9/_.-]*$")]
    public string Prefix { get; set; } = "tapoperator";
}
