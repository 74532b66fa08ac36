using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>One step of a reconcile. Steps run in order over one scope; each may be run any number of times.</summary>
internal interface IPhase
{
    /// <summary>Does the step.</summary>
    /// <param name="scope">What is known so far; the step adds what it finds.</param>
    /// <param name="cancellationToken">The process is to end: engines get SIGINT and time to save their state.</param>
    /// <returns>Null to go on with the next step.</returns>
    Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken);
}
