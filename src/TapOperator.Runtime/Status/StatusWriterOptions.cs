using TapOperator.Runtime.Queues;

namespace TapOperator.Runtime.Status;

/// <summary>How statuses are written.</summary>
public sealed record StatusWriterOptions
{
    /// <summary>Who owns the fields.</summary>
    public required string FieldManager { get; init; }

    /// <summary>The shortest time between two progress writes to one object. Default 1 s.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How delays grow while a progress write fails. Default from 1 s to 30 s.</summary>
    public BackoffOptions Backoff { get; init; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
}
