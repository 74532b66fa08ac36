namespace TapOperator.Runtime.Queues;

/// <summary>Who waits for the result.</summary>
public enum QueuePriority
{
    /// <summary>Nobody in particular: first lists, resyncs, repetitions.</summary>
    Background,

    /// <summary>A person who changed something. Overtakes everything in the background.</summary>
    UserEdit,
}
