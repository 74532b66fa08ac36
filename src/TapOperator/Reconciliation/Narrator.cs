using TapOperator.Entities;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Runtime.Events;

namespace TapOperator.Reconciliation;

/// <summary>Tells the story of a reconcile as Events that a person understands, and in the log.</summary>
internal sealed class Narrator(IEventRecorder events, ILogger<Narrator> log)
{
    /// <summary>An event's note holds 1024 bytes: what is longer stands in the condition and in the log.</summary>
    private const int MaxNote = 1000;

    /// <summary>Says what came of a reconcile; silent when there was nothing to do.</summary>
    public void Tell(ReconcileScope scope)
    {
        foreach (var slot in scope.Stacks.Where(slot => slot.Result is not null))
            TellStack(scope.Environment, slot);
        if (scope.Halt is { } halt)
            TellHalt(scope, halt);
        else if (!scope.IsRunning)
            log.LogInformation("{Namespace}/{Name}: nothing to do", scope.Environment.Metadata.NamespaceProperty, scope.Environment.Metadata.Name);
        else
            Say(scope.Environment, EventSeverity.Normal, scope.IsDeleting ? "Deleted" : "Ready", "Reconcile", Summary(scope));
    }

    private static string Summary(ReconcileScope scope)
    {
        var stacks = string.Join(", ", scope.Stacks.Select(slot => slot.Name));
        return scope.IsDeleting ? $"nothing is left of {stacks}" : $"{stacks}: as the manifest says";
    }

    private void TellStack(TapEnvironment environment, StackSlot slot)
    {
        var result = slot.Result!;
        if (result.Recovery is { } recovery)
        {
            Say(environment, EventSeverity.Warning, "Recovered", "Recover",
                $"{slot.Name}: run {recovery.RunId} of {recovery.Holder.Identity} had not come to its end: {string.Join("; ", recovery.Steps)}");
        }

        if (result.IsSuccess)
        {
            var changes = result.Changes;
            Say(environment, EventSeverity.Normal, slot.Phase == StackPhase.Deleted ? "StackDeleted" : "StackApplied", "Apply",
                $"{slot.Name}: {changes.Created} created, {changes.Updated} updated, {changes.Replaced} replaced, {changes.Deleted} deleted in {result.Elapsed.TotalSeconds:0} s");
        }
        else
        {
            Say(environment, EventSeverity.Warning, "StackFailed", "Apply", $"{slot.Name}: {StackFailures.Describe(result)}");
        }
    }

    private void TellHalt(ReconcileScope scope, Halt halt)
    {
        if (halt.Kind != HaltKind.Suspended && !scope.Stacks.Any(slot => slot.Result is { IsSuccess: false }))
            Say(scope.Environment, EventSeverity.Warning, halt.Reason, "Reconcile", halt.Message);
    }

    private void Say(TapEnvironment environment, EventSeverity severity, string reason, string action, string note)
    {
        var level = severity == EventSeverity.Warning ? LogLevel.Warning : LogLevel.Information;
        log.Log(level, "{Namespace}/{Name} {Reason}: {Note}", environment.Metadata.NamespaceProperty, environment.Metadata.Name, reason, note);
        events.Record(environment, severity, reason, action, note.Length <= MaxNote ? note : note[..MaxNote]);
    }
}
