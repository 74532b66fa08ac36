using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Journal;

/// <summary>What a run is for.</summary>
public enum RunOperation
{
    /// <summary>To make the world as the program says.</summary>
    Up,

    /// <summary>To delete all.</summary>
    Destroy,
}

/// <summary>One run of an engine on a stack: written before anything is started, and again when it has ended.</summary>
/// <param name="RunId">Marks the run's processes.</param>
/// <param name="Operation">What it is for.</param>
/// <param name="Engine">Which engine runs.</param>
/// <param name="Holder">Who runs it.</param>
/// <param name="StartedAt">When it was started.</param>
public sealed record RunRecord(string RunId, RunOperation Operation, EngineVersion Engine, RunHolder Holder, DateTimeOffset StartedAt)
{
    /// <summary>When the engine had ended and saved its state; null while it runs, and for ever when it died.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public StackOutcome? Outcome { get; init; }

    /// <summary>Whether it came to an end with the state saved.</summary>
    public bool IsFinished => FinishedAt is not null;
}
