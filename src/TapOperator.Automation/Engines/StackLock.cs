using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Engines;

/// <summary>Whether somebody still lives.</summary>
public enum Life
{
    /// <summary>It cannot be told from here: to be treated as alive.</summary>
    Unknown,

    /// <summary>It runs.</summary>
    Alive,

    /// <summary>It is proved to be gone.</summary>
    Dead,
}

/// <summary>The lock that an engine holds, or left behind, on a stack's state.</summary>
/// <param name="Id">What tells this lock from all others: releasing releases exactly this one.</param>
/// <param name="Holder">Who took it, in the engine's words (user@host and process id).</param>
/// <param name="Life">Whether the holder lives.</param>
public sealed record StackLock(string Id, string Holder, Life Life)
{
    /// <summary>The name of the host that it was taken on, if the engine wrote that down: a pod's name in a cluster.</summary>
    public string? Host { get; init; }

    /// <summary>When it was taken, if the engine wrote that down.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>The engine process that took it, if it is known.</summary>
    public ProcessIdentity? Process { get; init; }
}
