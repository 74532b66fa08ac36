using System.Text.Json.Nodes;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;

namespace TapOperator.Automation.Recovery;

/// <summary>
/// A stack without any file, whose state is elsewhere: it is new, or its directory is gone with the journal of a run that may have died. Then only AWS knows what that
/// run made: what carries the stack's tags.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="finder">Looks in AWS.</param>
/// <param name="investigation">Finds out what was made.</param>
internal sealed class LostFiles(IStackEngine engine, IResourceFinder finder, Investigation investigation)
{
    /// <summary>Looks; costs one request per region as long as nothing carries the stack's tag.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="operation">What is going to be done with it.</param>
    /// <param name="wanted">The program that is to be applied.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="Errors.EngineException">The state or AWS could not be asked.</exception>
    public async Task<RecoveryOutcome> LookAsync(StackWork work, RunOperation operation, JsonObject wanted, CancellationToken cancellationToken)
    {
        var program = new ProgramDocument(wanted);
        var state = await engine.GetInventoryAsync(work, cancellationToken);
        var unknown = program.Addresses.Where(address => !state.Resources.ContainsKey(address)).ToList();
        if (unknown.Count == 0 || !await HasAnyAsync(work, program, cancellationToken))
            return RecoveryOutcome.Clear;
        var plan = await investigation.PlanAsync(work, operation, state, new JournalDigest(), unknown, wanted, wanted, cancellationToken);
        return plan.Adoptions.Count == 0 ? RecoveryOutcome.Clear : new(plan, new("unknown", work.Holder, plan.Steps, plan.Adoptions), null);
    }

    private async Task<bool> HasAnyAsync(StackWork work, ProgramDocument program, CancellationToken cancellationToken)
    {
        foreach (var access in program.Addresses.Select(address => program.Access(program.Block(address)!, work.Environment)).DistinctBy(access => (access.Region, access.RoleArn)))
        {
            if (await finder.HasAnyAsync(work.Id, access, cancellationToken))
                return true;
        }
        return false;
    }
}
