using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Terraform;

/// <summary>How the state and its lock are reached in one kind of place.</summary>
internal interface ITerraformState
{
    /// <summary>The state; blank when there is none.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="Errors.EngineException">It could not be read.</exception>
    Task<string> ReadAsync(StackWork work, CancellationToken cancellationToken);

    /// <summary>The lock on the state; null when there is none that could stop a run.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="Errors.EngineException">It could not be looked at.</exception>
    Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken);

    /// <summary>Releases exactly this lock.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="stackLock">The lock.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Errors.EngineException">It could not be released.</exception>
    Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken);

    /// <summary>Removes the state, which has no resources.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Errors.EngineException">It could not be removed.</exception>
    Task RemoveAsync(StackWork work, CancellationToken cancellationToken);
}
