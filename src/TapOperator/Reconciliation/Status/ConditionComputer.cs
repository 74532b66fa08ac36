using TapOperator.Entities.Status.Conditions;
using TapOperator.Reconciliation.Scopes;
using Types = TapOperator.Entities.Status.Conditions.ConditionTypes;

namespace TapOperator.Reconciliation.Status;

/// <summary>The conditions, read by people and by kstatus: Stalled means Failed, Reconciling means InProgress, both False and Ready True means Current.</summary>
internal static class ConditionComputer
{
    public static IList<Condition> Compute(ReconcileScope scope, bool isOver, DateTimeOffset now)
    {
        var list = new ConditionList(scope.Previous?.Conditions, scope.Environment.Metadata.Generation, now);
        SetReady(list, scope, isOver);
        SetReconciling(list, scope, isOver);
        list.Set(Types.Stalled, scope.Halt?.Kind == HaltKind.Stalled, Reason(scope, HaltKind.Stalled, "NotStalled"), Message(scope, HaltKind.Stalled));
        SetVerdict(list, Types.Validated, scope.Problems is { } problems ? Verdict.Of(problems) : null, "InvalidSpec", "Valid", "the manifest was not looked at yet");
        SetVerdict(list, Types.Compliant, scope.Findings is { } findings ? Verdict.Of(findings) : null, "PolicyViolated", "Compliant", "the programs were not checked yet");
        list.Set(Types.Planned, ConditionStatus.Unknown, "NotEvaluated", "changes are applied without keeping a plan (spec.delivery.approval is Automatic)");
        SetInSync(list, scope, isOver);
        list.Set(Types.Deleting, scope.IsDeleting, scope.IsDeleting ? scope.Halt?.Reason ?? "Deleting" : "NotDeleting",
            scope.IsDeleting ? scope.Halt?.Message ?? StackText.Summary(scope) : "");
        return list.Conditions;
    }

    private static void SetReady(ConditionList list, ReconcileScope scope, bool isOver)
    {
        if (scope.Halt is { } halt)
            list.Set(Types.Ready, isTrue: false, halt.Reason, halt.Message);
        else if (scope.IsDeleting)
            list.Set(Types.Ready, isTrue: false, "Deleting", StackText.Summary(scope));
        else if (isOver)
            list.Set(Types.Ready, isTrue: true, "Ready", StackText.Summary(scope));
        else
            list.Set(Types.Ready, isTrue: false, "Progressing", StackText.Summary(scope));
    }

    private static void SetReconciling(ConditionList list, ReconcileScope scope, bool isOver)
    {
        var goesOn = scope.Halt is null ? !isOver : scope.Halt.Kind == HaltKind.Retrying;
        list.Set(Types.Reconciling, goesOn, goesOn ? scope.Halt?.Reason ?? "Progressing" : "Idle", goesOn ? scope.Halt?.Message ?? StackText.Summary(scope) : "");
    }

    private static void SetVerdict(ConditionList list, string type, Verdict? verdict, string violated, string kept, string notYet)
    {
        if (verdict is null)
            list.Keep(type, "NotEvaluated", notYet);
        else
            list.Set(type, !verdict.HasErrors, verdict switch { { HasErrors: true } => violated, { Text: "" } => kept, _ => $"{kept}WithWarnings" }, verdict.Text);
    }

    private static void SetInSync(ConditionList list, ReconcileScope scope, bool isOver)
    {
        if (scope.Drift is { } drift)
        {
            var total = drift.Sum(stack => stack.Total);
            list.Set(Types.InSync, total == 0, total == 0 ? "InSync" : "Drifted",
                total == 0 ? "" : $"{total} resources in AWS are no longer as they were applied: see status.drift");
        }
        else if (isOver && scope.Halt is null && scope.IsRunning)
        {
            list.Set(Types.InSync, isTrue: true, "Applied", "");
        }
        else
        {
            list.Keep(Types.InSync, "NotEvaluated", "nothing was applied yet");
        }
    }

    private static string Reason(ReconcileScope scope, HaltKind kind, string otherwise) => scope.Halt?.Kind == kind ? scope.Halt.Reason : otherwise;

    private static string Message(ReconcileScope scope, HaltKind kind) => scope.Halt?.Kind == kind ? scope.Halt.Message : "";
}
