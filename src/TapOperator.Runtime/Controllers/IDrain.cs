namespace TapOperator.Runtime.Controllers;

/// <summary>The two steps in which the process ends.</summary>
public interface IDrain
{
    /// <summary>Cancelled first: no new work is taken; what runs should come to an orderly end within the grace period.</summary>
    CancellationToken Draining { get; }

    /// <summary>Cancelled when the grace period is over or the lease is lost: what still runs must end at once.</summary>
    CancellationToken HardStop { get; }
}
