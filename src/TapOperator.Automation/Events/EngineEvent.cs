using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Events;

/// <summary>What happened in a run, in the words that all engines share. Addresses are Terraform's, for Pulumi too.</summary>
/// <param name="At">The engine's own time of the event.</param>
public abstract record EngineEvent(DateTimeOffset At);

/// <summary>The engine means to do something to a resource. Terraform and OpenTofu tell all of these before they start.</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Address">The resource's address.</param>
/// <param name="Action">What is meant to be done.</param>
public sealed record ResourcePlanned(DateTimeOffset At, string Address, ChangeAction Action) : EngineEvent(At);

/// <summary>Work on a resource began: from here on something may exist in AWS.</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Address">The resource's address.</param>
/// <param name="Action">What is being done.</param>
/// <param name="ResourceId">The provider's id of the resource, when it exists already and the engine told it.</param>
public sealed record ResourceStarted(DateTimeOffset At, string Address, ChangeAction Action, string? ResourceId = null) : EngineEvent(At);

/// <summary>Work on a resource still goes on.</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Address">The resource's address.</param>
/// <param name="Elapsed">How long it has been going on.</param>
public sealed record ResourceProgress(DateTimeOffset At, string Address, TimeSpan Elapsed) : EngineEvent(At);

/// <summary>Work on a resource ended well.</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Address">The resource's address.</param>
/// <param name="Action">What was done.</param>
/// <param name="ResourceId">The provider's id of the resource, when the engine told it.</param>
public sealed record ResourceDone(DateTimeOffset At, string Address, ChangeAction Action, string? ResourceId) : EngineEvent(At);

/// <summary>Work on a resource failed. Its words follow in a <see cref="DiagnosticReported"/> of the same address (or came before it).</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Address">The resource's address.</param>
/// <param name="Action">What was tried.</param>
public sealed record ResourceFailed(DateTimeOffset At, string Address, ChangeAction Action) : EngineEvent(At);

/// <summary>The engine, the provider or AWS has something to say; debugging chatter is left out.</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Error">What was said, with address, AWS code and request id where they are told.</param>
public sealed record DiagnosticReported(DateTimeOffset At, DiagnosticSeverity Severity, EngineError Error) : EngineEvent(At);

/// <summary>The engine counted what it did: the last event of a run that came to its end by itself.</summary>
/// <param name="At">The engine's own time of the event.</param>
/// <param name="Changes">How many resources of each kind.</param>
public sealed record RunSummary(DateTimeOffset At, ChangeCounts Changes) : EngineEvent(At);

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>Worth a look; the run goes on.</summary>
    Warning,

    /// <summary>The resource, or the run, failed.</summary>
    Error,
}
