using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Recovery;

namespace TapOperator.Automation.Running;

/// <summary>One run, the way being clear: recorded, taken over what the dead left, applied or destroyed, closed.</summary>
/// <param name="engine">The engine.</param>
/// <param name="work">The stack.</param>
/// <param name="operation">What to do.</param>
/// <param name="journal">The stack's journal.</param>
/// <param name="wanted">The program.</param>
/// <param name="time">The clock.</param>
internal sealed class StackRun(
    IStackEngine engine, StackWork work, RunOperation operation, RunJournal journal, JsonObject wanted, TimeProvider time)
{
    private readonly AppliedStore _applied = new(new(work.Directory));
    private readonly List<string> _steps = [];

    /// <summary>What was done about the dead run, for the report.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>Runs.</summary>
    /// <param name="plan">What to take over; null when there is nothing to recover from.</param>
    /// <param name="cancellationToken">Asks the engine to stop.</param>
    public async Task<StackResult> ExecuteAsync(RecoveryPlan? plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StackResult? adopted = null;
        if (plan is { Adoptions.Count: > 0 })
        {
            adopted = await AdoptAsync(plan, cancellationToken);
            if (!adopted.IsSuccess)
                return adopted;
        }
        if (plan is not null)
            await UntaintAsync(cancellationToken);
        if (operation == RunOperation.Destroy)
            return await DestroyAsync(cancellationToken);
        if (adopted is not null && plan!.Program is null && await IsDoneAsync(cancellationToken))
            return await CloseAsync(adopted);
        return await CloseAsync(await RecordedAsync(wanted, w => engine.ApplyAsync(w, cancellationToken), Safe));
    }

    private async Task<StackResult> AdoptAsync(RecoveryPlan plan, CancellationToken cancellationToken)
    {
        foreach (var address in plan.Forget)
            await engine.ForgetAsync(work, address, cancellationToken);
        while (true)
        {
            var adoptions = plan.Adoptions;
            var result = await RecordedAsync(
                plan.Program ?? wanted,
                w => engine.AdoptAsync(w, adoptions, plan.Program, cancellationToken),
                () => KnowsAllAsync(adoptions));
            var missing = engine.NotThere(result.Errors, adoptions);
            if (result.IsSuccess || missing.Count == 0)
                return result;
            // A name that follows from the program says nothing of existence; the provider does.
            _steps.AddRange(missing.Select(address => $"{address}: the provider says that there is none, so it will be made"));
            plan = plan.Without(missing);
        }
    }

    private async Task<StackResult> DestroyAsync(CancellationToken cancellationToken)
    {
        _applied.Remove();
        if ((await engine.GetInventoryAsync(work, cancellationToken)).Resources.Count == 0)
            return new(StackOutcome.Succeeded);
        return await RecordedAsync(wanted, w => engine.DestroyAsync(w, cancellationToken), Safe);
    }

    private async Task UntaintAsync(CancellationToken cancellationToken)
    {
        foreach (var address in await engine.UntaintAsync(work, cancellationToken))
            _steps.Add($"{address}: its creation was cut short, but it exists: kept instead of replaced");
    }

    // After taking over, a plan without import blocks must find nothing to do. What it finds is applied.
    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        var plan = await engine.PlanAsync(work, cancellationToken);
        _steps.Add(plan.IsEmpty
            ? "a plan afterwards has nothing to do"
            : $"a plan afterwards still has to do: {string.Join(", ", plan.Changes.Select(c => $"{c.Action.ToString().ToLowerInvariant()} {c.Address}"))}");
        return plan.IsEmpty;
    }

    private async Task<StackResult> RecordedAsync(JsonObject program, Func<StackWork, Task<StackResult>> start, Func<Task<bool>> isSafe)
    {
        var run = new RunRecord(Guid.NewGuid().ToString("N"), operation, engine.Version, work.Holder, time.GetUtcNow());
        _applied.Remove();
        await journal.BeginAsync(run, program);
        var result = await start(work with { RunId = run.RunId });
        // A run that was to take something over is closed only when the state has it; else the next run must look again.
        if (result.IsSuccess || (RunClosing.LeavesNoDoubt(result) && !RunClosing.IsContested(result) && await isSafe()))
            await journal.EndAsync(run with { FinishedAt = time.GetUtcNow(), Outcome = result.Outcome });
        return result;
    }

    private static Task<bool> Safe() => Task.FromResult(true);

    private async Task<bool> KnowsAllAsync(IReadOnlyList<Adoption> adoptions)
    {
        var state = await engine.GetInventoryAsync(work, CancellationToken.None);
        return adoptions.All(a => state.Resources.ContainsKey(a.Address));
    }

    private async Task<StackResult> CloseAsync(StackResult result)
    {
        if (result.IsSuccess)
            await _applied.WriteAsync(new(Fingerprints.Of(work, engine.Version), time.GetUtcNow(), result.Outputs));
        return result;
    }
}
