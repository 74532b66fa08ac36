using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Running;

/// <summary>
/// Runs stacks so that the death of the engine, of the operator or of the node at any line loses nothing and makes nothing twice: what the
/// host uses. Every method that starts an engine first waits for its share of memory.
/// </summary>
public interface IStackRunner
{
    /// <summary>The engine that is driven.</summary>
    IStackEngine Engine { get; }

    /// <summary>
    /// Makes the world as the program says. An earlier run that did not come to its end is waited for when its engine still lives, and
    /// recovered from when it is dead; when it cannot be told, the result is a failure of class <see cref="ErrorClass.Locked"/>.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine gracefully; the result is then <see cref="StackOutcome.Interrupted"/>.</param>
    Task<StackResult> UpAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Deletes all that the stack has made, after the same look at an earlier run. Succeeds at once when there is nothing.</summary>
    /// <param name="work">The stack; its program is needed only if there is something to recover.</param>
    /// <param name="cancellationToken">Stops the engine gracefully.</param>
    Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether the state of a stack that is known to have resources was lost, or is looked for in the wrong place: it knows none of them, and no run explains that, neither
    /// one that has not ended nor one that deleted them.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    Task<bool> IsStateLostAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Removes the state and all files of a stack that has been destroyed.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <exception cref="EngineException">The state still has resources, or its place could not be asked: nothing is lost, it can be tried again.</exception>
    Task RemoveAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Finds out what <see cref="UpAsync"/> would do.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Compares the world with what was last applied.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Reads the outputs, secret ones too, from the state: starts an engine.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>
    /// What was last applied successfully, without starting anything; null when the stack was never applied, was destroyed, or has an
    /// unfinished run. Compare it by <see cref="AppliedRecord.IsFor"/> to know whether there is anything to do.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<AppliedRecord?> GetAppliedAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>The fingerprint of what <see cref="UpAsync"/> would apply, without starting anything.</summary>
    /// <param name="work">The stack.</param>
    StackFingerprint FingerprintOf(StackWork work);

    /// <summary>Looks, without starting an engine, whether a run holds the stack: an unfinished run record or the engine's own lock.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default);
}
