namespace TapOperator.Reconciliation.Scopes;

/// <summary>Why a reconcile went no further than it did.</summary>
/// <param name="Kind">What that means for the conditions and for the next attempt.</param>
/// <param name="Reason">One CamelCase word, for conditions and events.</param>
/// <param name="Message">What is wrong, where and what to do, for a person.</param>
/// <param name="RetryAfter">When to try again by itself; null when only an edit can help, or when it backs off.</param>
internal sealed record Halt(HaltKind Kind, string Reason, string Message, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether it is tried again with the object's own exponential back-off.</summary>
    public bool BacksOff { get; private init; }

    /// <summary>Somebody has to do something: the next attempt is far away, an edit brings it at once.</summary>
    public static Halt Stalled(string reason, string message, TimeSpan? retryAfter = null) => new(HaltKind.Stalled, reason, message, retryAfter);

    /// <summary>Somebody has to do something elsewhere than in the manifest, and nothing tells when it is done: tried again soon, then less and less often.</summary>
    public static Halt StalledOutside(string reason, string message) => new(HaltKind.Stalled, reason, message) { BacksOff = true };

    /// <summary>It may work in a moment.</summary>
    public static Halt Retrying(string reason, string message, TimeSpan retryAfter) => new(HaltKind.Retrying, reason, message, retryAfter);

    /// <summary>A person asked for it.</summary>
    public static Halt Suspended(string message) => new(HaltKind.Suspended, "Suspended", message);
}

/// <summary>What a halt means.</summary>
internal enum HaltKind
{
    /// <summary>Needs a person: kstatus reads Failed.</summary>
    Stalled,

    /// <summary>Goes on by itself: kstatus reads InProgress.</summary>
    Retrying,

    /// <summary>Rests by a person's wish.</summary>
    Suspended,
}
