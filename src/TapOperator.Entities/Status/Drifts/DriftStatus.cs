using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Drifts;

/// <summary>What differs in AWS from what was applied to one stack.</summary>
public sealed class DriftStatus
{
    /// <summary>The stack: a region's code, or <c>global</c>.</summary>
    [Required, Length(1, 32)]
    public string Stack { get; set; } = "";

    /// <summary>When the operator looked.</summary>
    public DateTimeOffset? Checked { get; set; }

    /// <summary>How many resources differ.</summary>
    [Range(0, 100000)]
    public int Total { get; set; }

    /// <summary>The first of them.</summary>
    [Items(0, 20), ListMap("address")]
    public IList<DriftedResource> Resources { get; set; } = [];
}

/// <summary>A resource that differs.</summary>
public sealed class DriftedResource
{
    /// <summary>The resource's address in the program, such as <c>aws_s3_bucket.storage</c>.</summary>
    [Required, Length(1, 256)]
    public string Address { get; set; } = "";

    /// <summary>How it differs.</summary>
    [Required]
    public DriftKind Kind { get; set; }

    /// <summary>The arguments that differ, without values.</summary>
    [Items(0, 10), Length(0, 128)]
    public IList<string> Attributes { get; set; } = [];
}

/// <summary>How a resource differs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DriftKind>))]
public enum DriftKind
{
    /// <summary>Somebody changed it.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Missing,
}
