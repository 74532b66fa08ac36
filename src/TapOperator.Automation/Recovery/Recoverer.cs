using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Recovery;

/// <summary>Clears the way after a run that did not come to its end: waits for what lives, sweeps up what is dead, releases exactly its lock, and plans what to take over.</summary>
/// <param name="engine">The engine.</param>
/// <param name="life">Tells the living from the dead.</param>
/// <param name="investigation">Finds out what the dead have made.</param>
/// <param name="lost">Looks where no file is left.</param>
/// <param name="process">Follows an engine that lives on.</param>
/// <param name="time">The clock.</param>
internal sealed class Recoverer(IStackEngine engine, RunLife life, Investigation investigation, LostFiles lost, EngineProcess process, TimeProvider time)
{
    /// <summary>Clears the way.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="operation">What is going to be done with it.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="wanted">The program that is to be applied.</param>
    /// <param name="cancellationToken">Stops waiting; an engine that lives on is asked to stop.</param>
    /// <exception cref="EngineException">The state or AWS could not be asked.</exception>
    public async Task<RecoveryOutcome> ClearAsync(
        StackWork work, RunOperation operation, RunJournal journal, JsonObject wanted, CancellationToken cancellationToken)
    {
        var run = await journal.ReadAsync(cancellationToken);
        if (run is null or { IsFinished: true })
        {
            if (await LockRefusalAsync(work, null) is { } refusal)
                return RecoveryOutcome.Refused(refusal);
            return run is null && work.State.IsRemote ? await lost.LookAsync(work, operation, wanted, cancellationToken) : RecoveryOutcome.Clear;
        }
        var steps = new List<string>();
        if (await SettleAsync(work, run, journal, steps, cancellationToken) is { } held)
            return RecoveryOutcome.Refused(held);
        if (await LockRefusalAsync(work, run, steps) is { } locked)
            return RecoveryOutcome.Refused(locked);
        var state = await engine.GetInventoryAsync(work, cancellationToken);
        var digest = await journal.DigestAsync(engine.CreateParser(), cancellationToken);
        var died = await journal.ReadProgramAsync(cancellationToken) ?? wanted;
        var plan = await investigation.PlanAsync(work, operation, state, digest, [], wanted, died, cancellationToken);
        steps.AddRange(plan.Steps);
        steps.Add($"the state knows {state.Resources.Count} resources, {plan.Adoptions.Count} more are to be taken over");
        return new(plan, new(run.RunId, run.Holder, steps, plan.Adoptions), null);
    }

    // Returns why nothing may be done; null once the run is proved dead and nothing of it is left.
    private async Task<StackResult?> SettleAsync(StackWork work, RunRecord run, RunJournal journal, List<string> steps, CancellationToken cancellationToken)
    {
        var parser = engine.CreateParser();
        var child = await journal.ReadEngineAsync(cancellationToken);
        var state = await life.LookAsync(run, child, work, cancellationToken);
        if (state == RunState.Held)
            return StackResult.Failed(Held(run));
        if (state == RunState.EngineAlive)
        {
            steps.Add($"the engine of {run.Holder.Identity} (pid {child!.Pid}) outlived it: waited for its end");
            var exit = await process.AttachAsync(child, new EngineFiles(work.Directory), run.RunId, Pass, cancellationToken);
            if (exit.WasInterrupted)
                return StackResult.Failed(new(ErrorClass.Interrupted, "the engine of an earlier run was asked to stop and has ended"));
        }
        var killed = await RunMark.KillRestAsync(run.RunId, time, cancellationToken);
        if (killed > 0)
            steps.Add($"{killed} processes of the dead run were still there: ended");
        return null;

        void Pass(string line)
        {
            foreach (var engineEvent in parser.Parse(line))
                work.OnEvent?.Invoke(engineEvent);
        }
    }

    private async Task<StackResult?> LockRefusalAsync(StackWork work, RunRecord? dead, List<string>? steps = null)
    {
        while (await engine.InspectLockAsync(work, CancellationToken.None) is { } stackLock)
        {
            var isDead = stackLock.Life == Life.Dead || (stackLock.Life == Life.Unknown && (work.HolderIsKnownDead || IsOf(dead, stackLock)));
            if (!isDead)
                return StackResult.Failed(Locked(stackLock));
            await engine.ReleaseLockAsync(work, stackLock, CancellationToken.None);
            steps?.Add($"lock {stackLock.Id} of {stackLock.Holder}, which is dead, was released");
        }
        return null;
    }

    // A lock of unknown life is the dead run's if it was taken on its host after it began: the run record itself kept our own others out since.
    private static bool IsOf(RunRecord? dead, StackLock stackLock) =>
        dead is not null && stackLock.TakenAt >= dead.StartedAt
        && (stackLock.Host is null || dead.Holder.Host is null || string.Equals(stackLock.Host, dead.Holder.Host, StringComparison.Ordinal));

    private static EngineError Held(RunRecord run) =>
        new(ErrorClass.Locked, $"run {run.RunId} of {run.Holder.Identity}, begun {run.StartedAt:u}, has not ended, and it cannot be proved that its holder is dead")
        {
            Remedy = "It is tried again by itself. If the holder is known to be dead, say so with the annotation tapoperator.io/unlock.",
        };

    private static EngineError Locked(StackLock stackLock) =>
        new(ErrorClass.Locked, $"the state is locked by {stackLock.Holder} since {stackLock.TakenAt:u} ({stackLock.Life.ToString().ToLowerInvariant()}, lock {stackLock.Id})")
        {
            Remedy = "It is tried again by itself. If the holder is known to be dead, say so with the annotation tapoperator.io/unlock.",
        };
}
