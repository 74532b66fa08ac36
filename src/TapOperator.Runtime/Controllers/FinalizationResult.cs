namespace TapOperator.Runtime.Controllers;

/// <summary>What a finalizer came to.</summary>
public sealed record FinalizationResult
{
    private FinalizationResult(TimeSpan? requeueAfter) => RequeueAfter = requeueAfter;

    /// <summary>Nothing is left: the finalizer is removed from the object.</summary>
    public static FinalizationResult Done { get; } = new(requeueAfter: null);

    /// <summary>When to call again; null when done.</summary>
    public TimeSpan? RequeueAfter { get; }

    /// <summary>Whether the finalizer may be removed.</summary>
    public bool IsDone => RequeueAfter is null;

    /// <summary>Something is left; the finalizer stays on the object.</summary>
    /// <param name="delay">When to call again, zero or more.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public static FinalizationResult Requeue(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new FinalizationResult(delay);
    }
}
