using System.Text.Json.Serialization;

namespace TapOperator.Entities.Status;

/// <summary>What the operator is doing with an environment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EnvironmentPhase>))]
public enum EnvironmentPhase
{
    /// <summary>Nothing has been done yet.</summary>
    Pending,

    /// <summary>Finding out what would change.</summary>
    Planning,

    /// <summary>A plan waits for a person's approval.</summary>
    AwaitingApproval,

    /// <summary>An engine is at work.</summary>
    Applying,

    /// <summary>A run that was cut off is being set right.</summary>
    Recovering,

    /// <summary>Everything is as the spec says.</summary>
    Ready,

    /// <summary>It cannot go on without a change; the conditions say why.</summary>
    Failed,

    /// <summary>Changes are held back on purpose.</summary>
    Suspended,

    /// <summary>Resources are being destroyed.</summary>
    Deleting,
}
