using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Recovery;

/// <summary>What became of an unfinished run.</summary>
internal enum RunState
{
    /// <summary>Nobody works on it any more: it may be recovered from.</summary>
    Dead,

    /// <summary>Its operator is dead, its engine lives on here: wait for it.</summary>
    EngineAlive,

    /// <summary>Another operator works on it, or it cannot be proved that none does.</summary>
    Held,
}

/// <summary>Finds out what became of an unfinished run.</summary>
/// <param name="holders">Looks at other pods.</param>
internal sealed class RunLife(IHolderProbe holders)
{
    /// <summary>Looks.</summary>
    /// <param name="run">The unfinished run.</param>
    /// <param name="engine">The engine process it had started, if any.</param>
    /// <param name="work">Who asks, and whether a person has said that the holder is dead.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<RunState> LookAsync(RunRecord run, ProcessIdentity? engine, StackWork work, CancellationToken cancellationToken)
    {
        var holder = run.Holder;
        var self = work.Holder;
        if (holder.PodUid != self.PodUid)
        {
            var life = await holders.LookAsync(holder, cancellationToken);
            return life == Life.Dead || (life == Life.Unknown && work.HolderIsKnownDead) ? RunState.Dead : RunState.Held;
        }

        if (holder.Process.BootId != self.Process.BootId)
            return RunState.Dead;
        // Same pod (or no pod at all) and same boot: the process table tells.
        if (holder.Process != self.Process && holder.Process.IsAlive)
            return RunState.Held;
        return engine is { IsAlive: true } ? RunState.EngineAlive : RunState.Dead;
    }
}
