using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status;

/// <summary>A resource of the compiled programs that does not keep a policy; docs/policies.md lists the policies.</summary>
public sealed class PolicyFinding
{
    /// <summary>The policy's id, such as <c>TAP-ENC-01</c>.</summary>
    [Required, Length(1, 32)]
    public string Policy { get; set; } = "";

    /// <summary>Whether it stops the apply.</summary>
    [Required]
    public FindingSeverity Severity { get; set; }

    /// <summary>The stack: a region's code, or <c>global</c>.</summary>
    [Required, Length(1, 32)]
    public string Stack { get; set; } = "";

    /// <summary>The resource's address in the program, such as <c>aws_s3_bucket.storage</c>.</summary>
    [Required, Length(1, 256)]
    public string Address { get; set; } = "";

    /// <summary>What is the matter with it, and what to do.</summary>
    [Length(0, 512)]
    public string Message { get; set; } = "";
}

/// <summary>How much a finding matters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>Nothing is applied until it is mended.</summary>
    Error,

    /// <summary>Worth a look; nothing stops.</summary>
    Warning,
}
