using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Recovery;

/// <summary>Finds out whether the holder of an unfinished run still lives. Whoever cannot tell must say <see cref="Life.Unknown"/>.</summary>
public interface IHolderProbe
{
    /// <summary>Looks for a holder in another pod (same pod and same machine are looked at without asking).</summary>
    /// <param name="holder">The holder.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    Task<Life> LookAsync(RunHolder holder, CancellationToken cancellationToken = default);
}
