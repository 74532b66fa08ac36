using TapOperator.Automation.Aws;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Files;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;
using TapOperator.Automation.Recovery;

namespace TapOperator.Automation.Running;

/// <inheritdoc cref="IStackRunner"/>
public sealed class StackRunner : IStackRunner
{
    private readonly RunAdmission _admission;
    private readonly RunnerOptions _options;
    private readonly TimeProvider _time;
    private readonly Recoverer _recoverer;
    private readonly RunLife _life;

    /// <summary>Creates the runner of one engine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="finder">Finds what a dead engine has made.</param>
    /// <param name="holders">Tells whether other pods live.</param>
    /// <param name="admission">Decides when a run may start.</param>
    /// <param name="options">How to run.</param>
    /// <param name="time">The clock.</param>
    public StackRunner(IStackEngine engine, IResourceFinder finder, IHolderProbe holders, RunAdmission admission, RunnerOptions options, TimeProvider time)
    {
        Engine = engine;
        _admission = admission;
        _options = options;
        _time = time;
        _life = new(holders);
        var investigation = new Investigation(finder, time, options.Settle);
        _recoverer = new(engine, _life, investigation, new LostFiles(engine, finder, investigation), new EngineProcess(time, options.GracePeriod), time);
    }

    /// <inheritdoc/>
    public IStackEngine Engine { get; }

    /// <inheritdoc/>
    public async Task<StackResult> UpAsync(StackWork work, CancellationToken cancellationToken = default) =>
        new SecretFilter(work).Clean(await RunAsync(work, RunOperation.Up, cancellationToken));

    /// <inheritdoc/>
    public async Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default) =>
        new SecretFilter(work).Clean(await RunAsync(work, RunOperation.Destroy, cancellationToken));

    /// <inheritdoc/>
    public async Task<bool> IsStateLostAsync(StackWork work, CancellationToken cancellationToken = default) =>
        await new RunJournal(new(work.Directory)).ReadAsync(cancellationToken) is not ({ IsFinished: false } or { Operation: RunOperation.Destroy, Outcome: StackOutcome.Succeeded })
        && await Engine.GetInventoryAsync(work, cancellationToken) is { Resources.Count: 0, PendingCreates.Count: 0 };

    /// <inheritdoc/>
    public async Task RemoveAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        // The files last: who dies in between finds a stack without a state, which is destroyed and removed at once.
        await Engine.RemoveStateAsync(work, cancellationToken);
        if (Directory.Exists(work.Directory))
            Directory.Delete(work.Directory, recursive: true);
    }

    /// <inheritdoc/>
    public async Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        using var admitted = await EnterAsync(work, cancellationToken);
        var plan = await Engine.PlanAsync(work, cancellationToken);
        return plan with { Errors = new SecretFilter(work).Clean(plan.Errors) };
    }

    /// <inheritdoc/>
    public async Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        using var admitted = await EnterAsync(work, cancellationToken);
        var drift = await Engine.DetectDriftAsync(work, cancellationToken);
        return drift with { Errors = new SecretFilter(work).Clean(drift.Errors) };
    }

    /// <inheritdoc/>
    public Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default) => Engine.GetOutputsAsync(work, cancellationToken);

    /// <inheritdoc/>
    public Task<AppliedRecord?> GetAppliedAsync(StackWork work, CancellationToken cancellationToken = default) =>
        new AppliedStore(new(work.Directory)).ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public StackFingerprint FingerprintOf(StackWork work) => Fingerprints.Of(work, Engine.Version);

    /// <inheritdoc/>
    public async Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var journal = new RunJournal(new(work.Directory));
        if (await journal.ReadAsync(cancellationToken) is not { IsFinished: false } run)
            return await Engine.InspectLockAsync(work, cancellationToken);
        var child = await journal.ReadEngineAsync(cancellationToken);
        var life = await _life.LookAsync(run, child, work, cancellationToken) switch
        {
            RunState.Dead => Life.Dead,
            RunState.EngineAlive => Life.Alive,
            _ => run.Holder.PodUid == work.Holder.PodUid ? Life.Alive : Life.Unknown,
        };
        return new(run.RunId, run.Holder.Identity, life) { TakenAt = run.StartedAt, Process = child };
    }

    private async Task<StackResult> RunAsync(StackWork work, RunOperation operation, CancellationToken cancellationToken)
    {
        using var admitted = await EnterAsync(work, cancellationToken);
        try
        {
            PrivateFile.CreateDirectory(work.Directory);
            var journal = new RunJournal(new(work.Directory));
            var wanted = ProgramFolder.Document(work, Engine.Kind);
            var outcome = await _recoverer.ClearAsync(work, operation, journal, wanted, cancellationToken);
            var result = await ExecuteAsync(outcome);
            if (outcome.Refusal is not null || !RunClosing.IsContested(result))
                return result;
            // The run is still open: what it met is taken over if it is its own. If nothing is, the failure stands and the run is closed.
            var second = await _recoverer.ClearAsync(work, operation, journal, wanted, cancellationToken);
            if (second.Plan is { Adoptions.Count: > 0 })
                return await ExecuteAsync(second);
            if (second.Refusal is null && RunClosing.LeavesNoDoubt(result) && await journal.ReadAsync(cancellationToken) is { } open)
                await journal.EndAsync(open with { FinishedAt = _time.GetUtcNow(), Outcome = result.Outcome });
            return result;

            async Task<StackResult> ExecuteAsync(RecoveryOutcome cleared)
            {
                if (cleared.Refusal is { } refusal)
                    return refusal;
                var run = new StackRun(Engine, work, operation, journal, wanted, _time);
                var ended = await run.ExecuteAsync(cleared.Plan, cancellationToken);
                return cleared.Report is { } report ? ended with { Recovery = report with { Steps = [.. report.Steps, .. run.Steps] } } : ended;
            }
        }
        catch (EngineException exception)
        {
            return StackResult.Failed(exception.Error);
        }
    }

    private Task<IDisposable> EnterAsync(StackWork work, CancellationToken cancellationToken) =>
        _admission.EnterAsync(work, _options.Memory.Of(Engine.Kind, work.Program), cancellationToken);
}
