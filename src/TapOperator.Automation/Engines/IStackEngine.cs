using System.Text.Json.Nodes;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Engines;

/// <summary>
/// The port behind which Pulumi, OpenTofu and Terraform are alike. Each call starts one engine process (or a few, one after the other) in the
/// stack's directory and streams its events to <see cref="StackWork.OnEvent"/>. Cancelling a call sends the engine SIGINT once, waits for it to
/// save its state, and kills it only when the grace period is over; the call then returns a result with <see cref="StackOutcome.Interrupted"/>
/// (or throws <see cref="OperationCanceledException"/> where it only reads). Whoever changes a stack should use
/// the stack runner (<c>IStackRunner</c>): it keeps the run record and recovers from a run that died.
/// </summary>
public interface IStackEngine
{
    /// <summary>Which engine this is.</summary>
    EngineKind Kind { get; }

    /// <summary>The engine's version, as found when it was looked for.</summary>
    EngineVersion Version { get; }

    /// <summary>
    /// Which of the adoptions failed because no such resource exists: by the errors of the run that tried them. Their number tells whether it is worth
    /// trying the others again.
    /// </summary>
    /// <param name="errors">The run's errors.</param>
    /// <param name="adoptions">What was tried.</param>
    IReadOnlySet<string> NotThere(IReadOnlyList<EngineError> errors, IReadOnlyList<Adoption> adoptions);

    /// <summary>A parser for the lines this engine writes into its journal.</summary>
    IEventParser CreateParser();

    /// <summary>Finds out what an apply would do, without doing it.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Makes the world as the program says.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine gracefully.</param>
    Task<StackResult> ApplyAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Applies with existing resources taken into the state instead of being made.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="adoptions">The existing resources; their addresses must be in the program.</param>
    /// <param name="program">The program's document, when another one than the work's own is to be applied (recovery needs that).</param>
    /// <param name="cancellationToken">Stops the engine gracefully.</param>
    Task<StackResult> AdoptAsync(
        StackWork work, IReadOnlyList<Adoption> adoptions, JsonObject? program = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes every resource of the state. The program's resources need not be known for it.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine gracefully.</param>
    Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Compares the world with what was last applied.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Reads the outputs from the state.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Reads from the state which resources there are; a stack that was never applied has none.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    Task<StateInventory> GetInventoryAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the mark "to be replaced" from resources whose creation was cut short, after a look: only from those that still exist. Where an engine
    /// knows no such mark there is nothing to do.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>Their addresses.</returns>
    /// <exception cref="EngineException">The engine could not look, or refused.</exception>
    Task<IReadOnlyList<string>> UntaintAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Strikes a resource out of the state without touching the resource.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="address">The resource.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <exception cref="EngineException">The engine refused.</exception>
    Task ForgetAsync(StackWork work, string address, CancellationToken cancellationToken = default);

    /// <summary>Looks whether the stack's state is locked, and by whom.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <returns>The lock, or null when there is none (or none that could stop a run).</returns>
    Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default);

    /// <summary>Releases exactly this lock, whoever holds it: the caller has proved the holder dead, or a person asked for it.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="stackLock">The lock, as <see cref="InspectLockAsync"/> gave it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes the state of a stack that has no resources from the place where it is, with its history and its lock. What is in the stack's directory stays: the caller
    /// removes that.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="EngineException">The state has resources, or its place could not be asked.</exception>
    Task RemoveStateAsync(StackWork work, CancellationToken cancellationToken = default);
}
