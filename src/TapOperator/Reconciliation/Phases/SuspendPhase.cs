using TapOperator.Entities;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Rests when a person asked for it.</summary>
internal sealed class SuspendPhase : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Spec.Delivery.Suspend)
            return Task.FromResult<Halt?>(Halt.Suspended("spec.delivery.suspend is true: nothing is changed until it is false"));
        var byAnnotation = string.Equals(scope.Environment.Annotation(TapAnnotations.Suspend), "true", StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(byAnnotation ? Halt.Suspended($"the annotation {TapAnnotations.Suspend} is true: nothing is changed until it is removed") : null);
    }
}
