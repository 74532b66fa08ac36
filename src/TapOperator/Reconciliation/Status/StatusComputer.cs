using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Outputs;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Status;

/// <summary>The one place where a status comes from: a function of what the reconcile knows.</summary>
internal static class StatusComputer
{
    /// <summary>Computes the status.</summary>
    /// <param name="scope">What the reconcile knows.</param>
    /// <param name="isOver">Whether the reconcile has come to its end; false for progress.</param>
    /// <param name="now">The time.</param>
    public static TapEnvironmentStatus Compute(ReconcileScope scope, bool isOver, DateTimeOffset now)
    {
        var previous = scope.Previous ?? new TapEnvironmentStatus();
        var regions = RegionStatuses.Compute(scope);
        var ready = regions.Count(region => region.Phase == StackPhase.Ready);
        return StatusLimit.Fit(new TapEnvironmentStatus
        {
            ObservedGeneration = scope.Environment.Metadata.Generation,
            Phase = PhaseOf(scope, isOver),
            Conditions = ConditionComputer.Compute(scope, isOver, now),
            ReadyRegions = $"{ready}/{regions.Count}",
            Regions = regions,
            Global = RegionStatuses.Global(scope),
            Outputs = scope.Outputs.Plain.Count == 0 ? previous.Outputs : new Dictionary<string, string>(scope.Outputs.Plain),
            OutputsConfigMap = scope.Outputs.Plain.Count == 0 ? previous.OutputsConfigMap : OutputPublisher.NameFor(scope.Environment),
            OutputsSecret = scope.Outputs.Sensitive.Count == 0 ? previous.OutputsSecret : OutputPublisher.NameFor(scope.Environment),
            Plan = previous.Plan,
            Cost = scope.Estimate is { } estimate ? Costs.Of(estimate) : previous.Cost,
            Findings = PolicyFindings.Compute(scope),
            Drift = scope.Drift ?? previous.Drift,
            DriftSummary = DriftText.Summary(scope.Drift ?? previous.Drift),
            Lock = scope.Lock,
            LastAttempt = Attempts.Compute(scope, isOver, now),
            LastApplied = scope.Stacks.Max(slot => slot.Applied?.At) ?? previous.LastApplied,
            Applied = AppliedSpec.Compute(scope),
            Engine = EngineOf(scope, now) ?? previous.Engine,
            Account = AccountOf(scope) ?? previous.Account,
        });
    }

    private static EnvironmentPhase PhaseOf(ReconcileScope scope, bool isOver) => scope switch
    {
        { Halt.Kind: HaltKind.Suspended } => EnvironmentPhase.Suspended,
        { Halt.Kind: HaltKind.Stalled } => EnvironmentPhase.Failed,
        { IsDeleting: true } => EnvironmentPhase.Deleting,
        { Halt: not null } => EnvironmentPhase.Failed,
        { IsRunning: true } when !isOver => EnvironmentPhase.Applying,
        _ => isOver ? EnvironmentPhase.Ready : EnvironmentPhase.Pending,
    };

    private static EngineStatus? EngineOf(ReconcileScope scope, DateTimeOffset now) => scope.Runner is not { } runner ? null : new EngineStatus
    {
        Type = Enum.Parse<EngineType>(runner.Engine.Kind.ToString()),
        Version = runner.Engine.Version.Number,
        Recorded = scope.Previous?.Engine?.Recorded ?? now,
    };

    private static AccountStatus? AccountOf(ReconcileScope scope) => scope.Facts is not { } facts ? null : new AccountStatus
    {
        Id = facts.AccountId,
        ConfigRecorder = facts.ForeignConfigRecorder ? ConfigRecorderOwner.Foreign : ConfigRecorderOwner.Ours,
    };
}
