namespace TapOperator.Runtime.Events;

/// <summary>One event that was written and may happen again.</summary>
/// <param name="name">The name of the Event object.</param>
/// <param name="now">When it happened first.</param>
internal sealed class EventSeries(string name, DateTimeOffset now)
{
    private int _writtenCount = 1;

    public string Name => name;

    public int Count { get; private set; } = 1;

    public DateTimeOffset LastSeen { get; private set; } = now;

    public bool HasUnwritten => Count > _writtenCount;

    /// <summary>When it was written last; null while nothing but the first occurrence is written.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    public void Seen(DateTimeOffset at) => (Count, LastSeen) = (Count + 1, at);

    public void Written(DateTimeOffset at) => (_writtenCount, WrittenAt) = (Count, at);
}
