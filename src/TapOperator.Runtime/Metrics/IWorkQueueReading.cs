namespace TapOperator.Runtime.Metrics;

/// <summary>What a work queue tells about itself when it is asked.</summary>
internal interface IWorkQueueReading
{
    /// <summary>Keys that wait for a worker.</summary>
    /// <param name="userEdits">True: those that a person's change put there; false: the others.</param>
    /// <returns>The number.</returns>
    int Depth(bool userEdits);

    /// <summary>How long each key that is being handled has been so.</summary>
    /// <returns>The times.</returns>
    IReadOnlyList<TimeSpan> Running();
}
