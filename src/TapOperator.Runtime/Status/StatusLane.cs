using System.Text.Json.Nodes;

namespace TapOperator.Runtime.Status;

/// <summary>The writes to one object's status: one at a time, in order.</summary>
internal sealed class StatusLane
{
    private StatusDocument? _posted;
    private int _isPumping;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>What the API server confirmed last; guarded by <see cref="Gate"/>.</summary>
    public WrittenStatus? Written { get; set; }

    /// <summary>Keeps a status for the pump; a status that still waits is given up for it.</summary>
    /// <returns>Whether a pump must be started.</returns>
    public bool Post(StatusDocument document)
    {
        Volatile.Write(ref _posted, document);
        return TryStartPump();
    }

    public StatusDocument? TakePosted() => Interlocked.Exchange(ref _posted, value: null);

    /// <summary>Gives a status back that could not be written, unless a newer one waits.</summary>
    public void PutBack(StatusDocument document) => Interlocked.CompareExchange(ref _posted, document, comparand: null);

    /// <summary>Ends the pump.</summary>
    /// <returns>Whether it must go on after all, because a status was posted meanwhile.</returns>
    public bool EndPump()
    {
        Volatile.Write(ref _isPumping, 0);
        return Volatile.Read(ref _posted) is not null && TryStartPump();
    }

    private bool TryStartPump() => Interlocked.Exchange(ref _isPumping, 1) == 0;
}

/// <summary>A status that the API server confirmed.</summary>
/// <param name="Uid">The object's uid.</param>
/// <param name="Status">The status.</param>
/// <param name="ResourceVersion">The version that the object got by it.</param>
internal sealed record WrittenStatus(string Uid, JsonNode Status, string ResourceVersion);
