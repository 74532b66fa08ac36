using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation;

/// <summary>Tells the runtime that a reconcile did not get to its end and is to be tried again.</summary>
internal sealed class ReconcileHaltedException(Halt halt) : Exception($"{halt.Reason}: {halt.Message}");
