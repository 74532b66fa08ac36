namespace TapOperator.Entities.Status.Conditions;

/// <summary>The types of conditions that the operator writes.</summary>
public static class ConditionTypes
{
    /// <summary>Every stack is as the spec says (kstatus).</summary>
    public const string Ready = "Ready";

    /// <summary>The operator is at work on it or will try again by itself (kstatus).</summary>
    public const string Reconciling = "Reconciling";

    /// <summary>It cannot go on until somebody changes something (kstatus).</summary>
    public const string Stalled = "Stalled";

    /// <summary>The spec has no problems.</summary>
    public const string Validated = "Validated";

    /// <summary>The programs keep the policies.</summary>
    public const string Compliant = "Compliant";

    /// <summary>It is known what the next apply would change.</summary>
    public const string Planned = "Planned";

    /// <summary>AWS is as it was applied: no drift.</summary>
    public const string InSync = "InSync";

    /// <summary>The environment is being deleted; the message names what blocks.</summary>
    public const string Deleting = "Deleting";
}
