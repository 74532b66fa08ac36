using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Running;

/// <summary>Decides whether a run that did not succeed may be closed, or leaves something behind that the next run has to look for.</summary>
internal static class RunClosing
{
    /// <summary>
    /// Whether the state tells all. It does not when the engine was killed, nor when it was stopped or lost the connection while AWS was still at work: the request
    /// of an interrupted creation may have been carried out although nobody saw the answer.
    /// </summary>
    /// <param name="result">How the run ended.</param>
    public static bool LeavesNoDoubt(StackResult result) =>
        result is { IsStateSaved: true, Outcome: not StackOutcome.Interrupted } && !result.Errors.Any(IsUnanswered);

    /// <summary>
    /// Whether AWS found something in the way of a resource. It may be the run's own work: the provider sends a request again when its answer was lost, and then meets
    /// what the first one made. Whether it is must be looked up before the run is closed.
    /// </summary>
    /// <param name="result">How the run ended.</param>
    public static bool IsContested(StackResult result) =>
        result is { IsSuccess: false } && result.Errors.Any(error => error is { Class: ErrorClass.Conflict, Address: not null });

    private static bool IsUnanswered(EngineError error) => error is { Class: ErrorClass.Transient, Address: not null, RequestId: null };
}
