using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Status;

/// <summary>Says in a few words how the stacks stand.</summary>
internal static class StackText
{
    /// <summary>Addresses named in a message: enough to see what is slow.</summary>
    private const int MaxInFlight = 3;

    /// <summary>All stacks in one line.</summary>
    public static string Summary(ReconcileScope scope)
    {
        if (scope.Stacks.Count == 0)
            return scope.IsDeleting ? "nothing is left in AWS" : "looking at the manifest";
        return string.Join(", ", scope.Stacks.Select(One));
    }

    /// <summary>What one stack is at; empty when it is at rest.</summary>
    public static string Current(StackSlot slot)
    {
        var inFlight = slot.Progress?.Snapshot().InFlight ?? [];
        var more = inFlight.Count - MaxInFlight;
        return string.Join(", ", inFlight.Take(MaxInFlight)) + (more > 0 ? $" and {more} more" : "");
    }

    private static string One(StackSlot slot)
    {
        if (slot.Phase is not (StackPhase.Applying or StackPhase.Deleting) || slot.Progress is not { } progress)
            return $"{slot.Name} {slot.Phase}";
        var snapshot = progress.Snapshot();
        return $"{slot.Name} {slot.Phase} {snapshot.Done}/{snapshot.Total}";
    }
}
