using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Engines;

/// <summary>How a run ended.</summary>
public enum StackOutcome
{
    /// <summary>All is as the program says.</summary>
    Succeeded,

    /// <summary>Something failed; what did not depend on it was done all the same.</summary>
    Failed,

    /// <summary>It was stopped before its end.</summary>
    Interrupted,
}

/// <summary>What a run did. Failures of the world outside (AWS, engine, state, lock) come as <see cref="Errors"/>, never as exceptions.</summary>
/// <param name="Outcome">How it ended.</param>
public sealed record StackResult(StackOutcome Outcome)
{
    /// <summary>How many resources were changed in which way.</summary>
    public ChangeCounts Changes { get; init; } = ChangeCounts.None;

    /// <summary>Each failure with its address, AWS code and request id where they are known; empty on success.</summary>
    public IReadOnlyList<EngineError> Errors { get; init; } = [];

    /// <summary>The outputs after a successful apply; empty otherwise.</summary>
    public StackOutputs Outputs { get; init; } = StackOutputs.Empty;

    /// <summary>How long the engine ran.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What was found and done about an earlier run that had not come to its end; null when there was none.</summary>
    public RecoveryReport? Recovery { get; init; }

    /// <summary>Whether the engine could write its state down; if not, the next run has to recover.</summary>
    public bool IsStateSaved { get; init; } = true;

    /// <summary>Whether all went well.</summary>
    public bool IsSuccess => Outcome == StackOutcome.Succeeded;

    /// <summary>A run that failed with one error.</summary>
    /// <param name="error">The error.</param>
    public static StackResult Failed(EngineError error) =>
        new(error.Class == ErrorClass.Interrupted ? StackOutcome.Interrupted : StackOutcome.Failed) { Errors = [error] };
}
