namespace TapOperator.Runtime.Events;

/// <summary>How many events are written.</summary>
public sealed record EventOptions
{
    /// <summary>Who reports: a qualified name, as the field manager.</summary>
    public required string Controller { get; init; }

    /// <summary>Which process of it.</summary>
    public required string Instance { get; init; }

    /// <summary>How long after its last occurrence an event goes on as a series. Default 6 min, client-go's figure.</summary>
    public TimeSpan SeriesWindow { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>The shortest time between two writes to one series; occurrences between are counted. Default 30 s.</summary>
    public TimeSpan SeriesInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many new events one object may have at once. Default 25, client-go's figure.</summary>
    public int Burst { get; init; } = 25;

    /// <summary>How long until an object that used up its burst may have one more. Default 1 min.</summary>
    public TimeSpan Refill { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many events may wait to be written; further ones are lost. Default 1000.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>How often a write is tried. Default 4.</summary>
    public int Attempts { get; init; } = 4;
}
