using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Conditions;

/// <summary>One statement about the environment, in the form of Kubernetes' own conditions.</summary>
public sealed class Condition
{
    /// <summary>What the statement is about, such as <c>Ready</c>.</summary>
    [Required, Length(1, 64), Pattern("^[A-Z][A-Za-z]*$")]
    public string Type { get; set; } = "";

    /// <summary>Whether it is so.</summary>
    [Required]
    public ConditionStatus Status { get; set; } = ConditionStatus.Unknown;

    /// <summary>The <c>metadata.generation</c> that the statement speaks of.</summary>
    public long? ObservedGeneration { get; set; }

    /// <summary>When <c>status</c> last changed.</summary>
    [Required]
    public DateTimeOffset LastTransitionTime { get; set; }

    /// <summary>Why, in one word for programs.</summary>
    [Required, Length(1, 64), Pattern("^[A-Z][A-Za-z0-9]*$")]
    public string Reason { get; set; } = "";

    /// <summary>Why, in words for a person.</summary>
    [Length(0, 4096)]
    public string Message { get; set; } = "";
}

/// <summary>Whether a condition holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConditionStatus>))]
public enum ConditionStatus
{
    /// <summary>It is so.</summary>
    True,

    /// <summary>It is not so.</summary>
    False,

    /// <summary>It is not known yet.</summary>
    Unknown,
}
