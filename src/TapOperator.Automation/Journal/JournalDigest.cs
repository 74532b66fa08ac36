using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Journal;

/// <summary>What the journal knows of one resource.</summary>
/// <param name="Address">Its address.</param>
/// <param name="ResourceId">The provider's id, if the engine told it.</param>
/// <param name="InFlight">Whether its creation began and its end was not written down, or was a failure: it may or may not exist.</param>
public sealed record JournalTrace(string Address, string? ResourceId, bool InFlight);

/// <summary>What the events of one or more runs say about which resources exist; the later event wins.</summary>
public sealed class JournalDigest
{
    private readonly Dictionary<string, JournalTrace> _made = [];
    private readonly Dictionary<string, string?> _deleting = [];
    private readonly HashSet<string> _deleted = [];
    private readonly HashSet<string> _contested = [];

    /// <summary>Resources that were made, or may have been, and were not deleted since; by address.</summary>
    public IReadOnlyDictionary<string, JournalTrace> Traces => _made;

    /// <summary>Addresses at which a resource was deleted; another may have been made there since.</summary>
    public IReadOnlySet<string> Deleted => _deleted;

    /// <summary>Addresses at which AWS found something in the way, such as a thing of that name: it may be ours or somebody else's.</summary>
    public IReadOnlySet<string> Contested => _contested;

    /// <summary>Reads a digest from events.</summary>
    /// <param name="events">In the order in which they happened.</param>
    public static JournalDigest Of(IEnumerable<EngineEvent> events)
    {
        var digest = new JournalDigest();
        foreach (var engineEvent in events)
            digest.Add(engineEvent);
        return digest;
    }

    /// <summary>Takes the next event.</summary>
    /// <param name="engineEvent">The event.</param>
    public void Add(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case ResourceStarted { Action: ChangeAction.Create or ChangeAction.Replace } started:
                _made[started.Address] = new(started.Address, null, InFlight: true);
                break;
            case ResourceStarted { Action: ChangeAction.Delete } started:
                _deleting[started.Address] = started.ResourceId;
                break;
            case ResourceDone { Action: ChangeAction.Create or ChangeAction.Replace or ChangeAction.Import } done:
                _made[done.Address] = new(done.Address, done.ResourceId, InFlight: false);
                break;
            case ResourceDone { Action: ChangeAction.Delete } done:
                Forget(done.Address);
                break;
            case DiagnosticReported { Error: { Class: ErrorClass.Conflict, Address: { } address } }:
                _contested.Add(address);
                break;
        }
    }

    // With create_before_destroy the old one is deleted after the new one was made under the same address.
    private void Forget(string address)
    {
        _deleted.Add(address);
        var old = _deleting.GetValueOrDefault(address);
        if (_made.TryGetValue(address, out var trace) && (old is null || trace.ResourceId is null || trace.ResourceId == old))
            _made.Remove(address);
    }
}
