using TapOperator.Automation.Errors;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Settings;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Chooses the engine once, and stays with it: state does not travel between engines.</summary>
internal sealed class EnginePhase(IStackRunners runners) : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken) =>
        Task.FromResult(scope.NeedsEngine ? Choose(scope) : null);

    private Halt? Choose(ReconcileScope scope)
    {
        var asked = EngineNames.Parse(scope.Spec.Engine.Type?.ToString());
        var recorded = EngineNames.Parse(scope.Previous?.Engine?.Type?.ToString());
        if (asked is { } wanted && recorded is { } used && wanted != used)
        {
            return Halt.Stalled("EngineChanged",
                $"spec.engine.type: the environment was built with {used} and its state cannot be read by {wanted}. "
                + $"Set spec.engine.type to {used}, or make a new environment with {wanted}");
        }

        try
        {
            scope.Runner = runners.Select(recorded ?? asked);
            return null;
        }
        catch (EngineException problem)
        {
            return Halt.Stalled(problem.Error.Class.ToString(), problem.Message, RetryDelays.Slow);
        }
    }
}
