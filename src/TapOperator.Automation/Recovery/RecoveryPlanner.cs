using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;

namespace TapOperator.Automation.Recovery;

/// <summary>A resource that the journal or the state names and of which the state does not know whether it exists.</summary>
/// <param name="Address">Its address.</param>
/// <param name="ResourceId">Its id by the journal; null when its creation was in flight, so that it has to be looked for.</param>
/// <param name="Evidence">Where its name comes from.</param>
/// <param name="MustBeTagged">Whether a thing of that name may be somebody else's, so that only our own tags on it prove that it is ours.</param>
public sealed record OpenQuestion(string Address, string? ResourceId, string Evidence, bool MustBeTagged = false);

/// <summary>Decides, address by address, what has to be found out after a run has died. Pure.</summary>
public static class RecoveryPlanner
{
    /// <summary>What the state does not answer, in the order of addresses.</summary>
    /// <param name="state">What the engine's state knows.</param>
    /// <param name="journal">What the dead runs wrote down.</param>
    public static IReadOnlyList<OpenQuestion> Questions(StateInventory state, JournalDigest journal)
    {
        var fromJournal = journal.Traces.Values
            .Where(trace => !state.Resources.ContainsKey(trace.Address))
            .Select(trace => trace.InFlight || trace.ResourceId is null
                ? new OpenQuestion(trace.Address, null, "its creation had started", journal.Contested.Contains(trace.Address))
                : new OpenQuestion(trace.Address, trace.ResourceId, "the journal has its id"));
        var fromState = state.PendingCreates
            .Where(address => !journal.Traces.ContainsKey(address))
            .Select(address => new OpenQuestion(address, null, "the state says that its creation had started"));
        return [.. fromJournal.Concat(fromState).OrderBy(q => q.Address, StringComparer.Ordinal)];
    }

    /// <summary>What has to be looked for because the files of earlier runs are gone: without them a name proves nothing, only our own tags do.</summary>
    /// <param name="addresses">What the state does not know.</param>
    public static IEnumerable<OpenQuestion> Lost(IEnumerable<string> addresses) =>
        addresses.Order(StringComparer.Ordinal).Select(address => new OpenQuestion(address, null, "the files of earlier runs are gone", MustBeTagged: true));

    /// <summary>
    /// Addresses whose entry in the state is out of date: the state names a resource that the journal says was deleted, and another was made in its
    /// place since. An engine that saves its state at intervals leaves such entries; they must be forgotten before the new one can be taken over.
    /// </summary>
    /// <param name="state">What the engine's state knows.</param>
    /// <param name="journal">What the dead runs wrote down.</param>
    public static IReadOnlyList<OpenQuestion> Superseded(StateInventory state, JournalDigest journal) =>
    [
        .. from trace in journal.Traces.Values
           where journal.Deleted.Contains(trace.Address) && trace is { InFlight: false, ResourceId: not null }
           where state.Resources.TryGetValue(trace.Address, out var known) && known.ResourceId is not null && known.ResourceId != trace.ResourceId
           orderby trace.Address
           select new OpenQuestion(trace.Address, trace.ResourceId, "the journal has its id, the state an older one"),
    ];
}
