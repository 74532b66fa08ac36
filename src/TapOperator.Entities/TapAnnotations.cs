namespace TapOperator.Entities;

/// <summary>With annotations a person tells the operator to do something once.</summary>
public static class TapAnnotations
{
    /// <summary>Any new value (a time by custom) asks for a reconcile now, with a drift check.</summary>
    public const string ReconcileAt = "tapoperator.io/reconcile-at";

    /// <summary>The id of the plan that is approved; used with <c>delivery.approval: Manual</c>.</summary>
    public const string Approve = "tapoperator.io/approve";

    /// <summary>The stack whose orphaned lock may be released.</summary>
    public const string Unlock = "tapoperator.io/unlock";

    /// <summary><c>true</c> holds every change back until it is removed, like <c>delivery.suspend</c> without editing the spec.</summary>
    public const string Suspend = "tapoperator.io/suspend";

    /// <summary>All of them: a change of one of these starts a reconcile.</summary>
    public static IReadOnlyList<string> All { get; } = [ReconcileAt, Approve, Unlock, Suspend];
}
