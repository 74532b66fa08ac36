using TapOperator.Entities.Schema;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Entities.Status.Costs;
using TapOperator.Entities.Status.Drifts;
using TapOperator.Entities.Status.Plans;
using TapOperator.Entities.Status.Runs;
using TapOperator.Entities.Status.Stacks;

namespace TapOperator.Entities.Status;

/// <summary>Written by the operator only. It never holds a secret value, and is 32 KiB at most.</summary>
public sealed class TapEnvironmentStatus
{
    /// <summary>The <c>metadata.generation</c> that this status speaks of; -1 until the operator has looked at the object.</summary>
    public long? ObservedGeneration { get; set; }

    /// <summary>What the operator is doing, in one word, for display only: judge by <c>conditions</c>.</summary>
    public EnvironmentPhase? Phase { get; set; }

    /// <summary>What is the case, each with its reason: Ready, Reconciling and Stalled as kstatus reads them, and more.</summary>
    [Items(0, 16), ListMap("type")]
    public IList<Condition> Conditions { get; set; } = [];

    /// <summary>Regions that are Ready, of all, such as <c>2/3</c>.</summary>
    [Length(0, 16)]
    public string? ReadyRegions { get; set; }

    /// <summary>The regions' stacks.</summary>
    [Items(0, 20), ListMap("name")]
    public IList<RegionStatus> Regions { get; set; } = [];

    /// <summary>The global stack, for what lies between regions.</summary>
    public StackStatus? Global { get; set; }

    /// <summary>
    /// Published values that are not secret, such as <c>primary_vpc_id</c>; the same as in the ConfigMap of <c>outputsConfigMap</c>.
    /// </summary>
    [Items(0, 64), Length(0, 1024)]
    public IDictionary<string, string> Outputs { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The ConfigMap in this namespace that holds the outputs.</summary>
    [Length(0, 253)]
    public string? OutputsConfigMap { get; set; }

    /// <summary>The Secret in this namespace that holds the sensitive outputs. Absent: there are none.</summary>
    [Length(0, 253)]
    public string? OutputsSecret { get; set; }

    /// <summary>What the next apply would change.</summary>
    public PlanStatus? Plan { get; set; }

    /// <summary>Resources that do not keep a policy, errors first; the condition Compliant sums them up.</summary>
    [Items(0, 32)]
    public IList<PolicyFinding> Findings { get; set; } = [];

    /// <summary>The estimated cost.</summary>
    public CostStatus? Cost { get; set; }

    /// <summary>What differs in AWS from what was applied, in a few words, such as <c>None</c> or <c>3 resources</c>.</summary>
    [Length(0, 64)]
    public string? DriftSummary { get; set; }

    /// <summary>What differs in AWS from what was applied, by stack.</summary>
    [Items(0, 17), ListMap("stack")]
    public IList<DriftStatus> Drift { get; set; } = [];

    /// <summary>A lock that a run waits for. Absent: none.</summary>
    public LockStatus? Lock { get; set; }

    /// <summary>The last run that changed something or tried to.</summary>
    public AttemptStatus? LastAttempt { get; set; }

    /// <summary>When an apply of every stack last succeeded.</summary>
    public DateTimeOffset? LastApplied { get; set; }

    /// <summary>What the first apply began with. From then on these fields of the spec cannot change.</summary>
    public AppliedStatus? Applied { get; set; }

    /// <summary>The engine that holds the state, kept for the life of the environment.</summary>
    public EngineStatus? Engine { get; set; }

    /// <summary>What was seen of the AWS account.</summary>
    public AccountStatus? Account { get; set; }
}
