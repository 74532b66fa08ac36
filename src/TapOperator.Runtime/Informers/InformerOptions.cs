using TapOperator.Runtime.Queues;

namespace TapOperator.Runtime.Informers;

/// <summary>How an informer keeps up with the API server.</summary>
public sealed record InformerOptions
{
    /// <summary>Objects on one page of a list. Default 500, client-go's figure.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>The shortest time after which the API server ends a watch. Default 5 min, client-go's figure.</summary>
    public TimeSpan MinWatchTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest time after which the API server ends a watch; which of the times is left to chance. Default 10 min.</summary>
    public TimeSpan MaxWatchTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// A watch without any event or bookmark for this long is taken for dead and begun anew where it stood. Default 3 min: the API server
    /// sends a bookmark about every minute.
    /// </summary>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How delays grow while the API server fails. Default from 0.8 s to 30 s, client-go's figures, half of it left to chance.</summary>
    public BackoffOptions Backoff { get; init; } = new(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(30), Jitter: 0.5);
}
