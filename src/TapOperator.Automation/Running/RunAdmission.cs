using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Running;

/// <summary>Decides when a run may start: its account and region must have room for it, then the machine's memory.</summary>
/// <param name="accounts">The turns per account and region.</param>
/// <param name="memory">The memory that all runs share.</param>
public sealed class RunAdmission(AccountLimit accounts, MemoryBudget memory)
{
    /// <summary>Waits until the run may start.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="memoryMiB">What the run will take, in MiB.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Gives both back when disposed.</returns>
    public async Task<IDisposable> EnterAsync(StackWork work, long memoryMiB, CancellationToken cancellationToken = default)
    {
        // Memory last: who waits for a turn must not keep memory from others.
        var region = work.Program.Providers is [var first, ..] ? first.Region : work.Id.Stack;
        var turn = await accounts.TakeAsync(work.Account, region, cancellationToken);
        try
        {
            return new Admitted(turn, await memory.TakeAsync(memoryMiB, cancellationToken));
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private sealed record Admitted(IDisposable Turn, IDisposable Memory) : IDisposable
    {
        public void Dispose()
        {
            Memory.Dispose();
            Turn.Dispose();
        }
    }
}
