using System.Text.Json.Serialization;

namespace TapOperator.Entities.Status.Stacks;

/// <summary>What the operator is doing with a stack.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StackPhase>))]
public enum StackPhase
{
    /// <summary>Nothing has been done yet, or it waits for its turn.</summary>
    Pending,

    /// <summary>Finding out what would change.</summary>
    Planning,

    /// <summary>The engine is at work.</summary>
    Applying,

    /// <summary>A run that was cut off is being set right.</summary>
    Recovering,

    /// <summary>The stack is as its program says.</summary>
    Ready,

    /// <summary>The last run failed; the message says why.</summary>
    Failed,

    /// <summary>Its resources are being destroyed.</summary>
    Deleting,

    /// <summary>Every resource is gone.</summary>
    Deleted,
}
