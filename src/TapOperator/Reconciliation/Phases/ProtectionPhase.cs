using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Refuses to delete what the manifest protects; the admission policy says the same before the deletion is even recorded.</summary>
internal sealed class ProtectionPhase : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken) => Task.FromResult(scope.Spec.DeletionProtection
        ? Halt.Stalled("DeletionProtected", "spec.deletionProtection is true: nothing is deleted until it is false")
        : null);
}
