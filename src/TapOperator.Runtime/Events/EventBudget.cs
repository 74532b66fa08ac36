namespace TapOperator.Runtime.Events;

/// <summary>How many new events an object may still have: a bucket of tokens that fills up with time. Not safe for concurrent use.</summary>
internal sealed class EventBudget(int burst, TimeSpan refill, TimeProvider time)
{
    private readonly Dictionary<string, (double Tokens, long At)> _buckets = [];

    public bool TrySpend(string uid)
    {
        var tokens = Tokens(uid);
        var allowed = tokens >= 1;
        _buckets[uid] = (allowed ? tokens - 1 : tokens, time.GetTimestamp());
        return allowed;
    }

    /// <summary>Forgets objects whose bucket is full again.</summary>
    public void Prune()
    {
        foreach (var uid in _buckets.Keys.Where(uid => Tokens(uid) >= burst).ToList())
            _buckets.Remove(uid);
    }

    private double Tokens(string uid) =>
        _buckets.TryGetValue(uid, out var bucket) ? Math.Min(burst, bucket.Tokens + (time.GetElapsedTime(bucket.At) / refill)) : burst;
}
