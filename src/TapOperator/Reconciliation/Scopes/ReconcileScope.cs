using TapOperator.Automation.Running;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Costs;
using TapOperator.Blueprints.Policies.Model;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Drifts;
using TapOperator.Entities.Status.Runs;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>Everything that one reconcile knows: the phases fill it, the status is computed from it.</summary>
/// <param name="environment">A private copy of the object.</param>
internal sealed class ReconcileScope(TapEnvironment environment)
{
    public TapEnvironment Environment { get; } = environment;

    public TapEnvironmentSpec Spec => Environment.Spec;

    /// <summary>The status as it was when the reconcile began.</summary>
    public TapEnvironmentStatus? Previous => Environment.Status;

    /// <summary>All that is wrong with the spec, warnings too; null until it was looked at.</summary>
    public IReadOnlyList<Problem>? Problems { get; set; }

    /// <summary>What the Secrets that the manifest refers to hold; empty until they were read, and in a deletion, which does without them.</summary>
    public IReadOnlyDictionary<(string Secret, string Key), string> SecretValues { get; set; } = new Dictionary<(string, string), string>();

    /// <summary>Drives the engine that was chosen; null until one was.</summary>
    public IStackRunner? Runner { get; set; }

    /// <summary>What was found out about the AWS account; null until it was asked.</summary>
    public AccountFacts? Facts { get; set; }

    /// <summary>What is known of the account without asking: this reconcile's answer, else what status remembers.</summary>
    public AccountFacts KnownFacts => Facts ?? new AccountFacts(Previous?.Account?.Id ?? "");

    /// <summary>The programs; null until they were compiled.</summary>
    public Compilation? Compilation { get; set; }

    /// <summary>What the policies say of the programs; null until they were checked.</summary>
    public IReadOnlyList<Finding>? Findings { get; set; }

    /// <summary>What the programs cost; null until it was estimated.</summary>
    public CostEstimate? Estimate { get; set; }

    /// <summary>The stacks: the regions in the manifest's order, then <c>global</c>, then those that are to go.</summary>
    public IReadOnlyList<StackSlot> Stacks { get; set; } = [];

    /// <summary>What is handed to the users of the environment.</summary>
    public PublishedOutputs Outputs { get; set; } = PublishedOutputs.None;

    /// <summary>Whether an engine ran, or is about to, in this reconcile.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Whether an apply was begun, so that what must not change from then on is recorded.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>What differs in AWS, when this reconcile knows; null when it did not look.</summary>
    public IList<DriftStatus>? Drift { get; set; }

    /// <summary>The lock that stands in the way, if there is one.</summary>
    public LockStatus? Lock { get; set; }

    /// <summary>When the reconcile began.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When to come back although nothing changed; null for never.</summary>
    public TimeSpan? NextVisit { get; private set; }

    /// <summary>Why the reconcile went no further; null when it came to its end.</summary>
    public Halt? Halt { get; set; }

    /// <summary>Whether the object is being deleted.</summary>
    public bool IsDeleting => Environment.Metadata.DeletionTimestamp is not null;

    /// <summary>Whether there is anything that only an engine can do: to forget an environment that left nothing behind, none is needed.</summary>
    public bool NeedsEngine => !IsDeleting || (Stacks.Count > 0 && Spec.DeletionPolicy == DeletionPolicy.Delete);

    /// <summary>The value of <c>tapoperator.io/reconcile-at</c>; null when nobody asked.</summary>
    public string? RequestedAt => Environment.Annotation(TapAnnotations.ReconcileAt);

    /// <summary>Whether somebody asked for a run that was not made yet.</summary>
    public bool IsRequested => RequestedAt is { } at && !string.Equals(at, Previous?.LastAttempt?.RequestedAt, StringComparison.Ordinal);

    /// <summary>Asks to come back after this time at the latest.</summary>
    public void VisitWithin(TimeSpan delay) => NextVisit = NextVisit < delay ? NextVisit : delay;
}
