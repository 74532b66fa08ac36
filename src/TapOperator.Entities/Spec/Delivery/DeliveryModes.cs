using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Delivery;

/// <summary>Whether a person must approve a plan.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalMode>))]
public enum ApprovalMode
{
    /// <summary>No: changes are applied at once.</summary>
    Automatic,

    /// <summary>Yes: with the annotation tapoperator.io/approve and the plan's id.</summary>
    Manual,
}

/// <summary>What happens on drift.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DriftMode>))]
public enum DriftMode
{
    /// <summary>Nobody looks.</summary>
    Ignore,

    /// <summary>It is shown in status.</summary>
    Report,

    /// <summary>It is put right by an apply.</summary>
    Remediate,
}
