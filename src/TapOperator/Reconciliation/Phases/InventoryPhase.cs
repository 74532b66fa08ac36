using TapOperator.Automation.Errors;
using TapOperator.Blueprints.Compiler;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Programs.Model;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Looks which stacks have left anything behind. The manifest may be invalid by now: the files tell, not the spec.</summary>
internal sealed class InventoryPhase(StackWorkFactory works, ILogger<InventoryPhase> log) : IPhase
{
    public Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var programs = Programs(scope);
        scope.Stacks = [.. works.Existing(scope.Environment).Select(stack => new StackSlot(stack) { Program = programs.GetValueOrDefault(stack) })];
        return Task.FromResult(MissingState(scope));
    }

    /// <summary>A status that speaks of resources while their state is not here means that we look in the wrong place: better blocked than lost.</summary>
    private static Halt? MissingState(ReconcileScope scope)
    {
        var missing = (scope.Previous?.Regions ?? [])
            .Where(region => region.Resources > 0 && !scope.Stacks.Any(slot => string.Equals(slot.Name, region.Name, StringComparison.Ordinal)))
            .Where(region => region.Phase != StackPhase.Deleted)
            .Select(region => region.Name)
            .ToList();
        return missing.Count == 0 || scope.Spec.DeletionPolicy == DeletionPolicy.Orphan ? null : Halt.Stalled(
            nameof(ErrorClass.StateUnreadable),
            $"the state of {string.Join(", ", missing)} is not in the state directory, though status says that resources exist: nothing is deleted and the object is kept. "
            + "Bring the state directory back, or set spec.deletionPolicy to Orphan to leave the resources in AWS",
            RetryDelays.Slow);
    }

    private Dictionary<string, StackProgram> Programs(ReconcileScope scope)
    {
        try
        {
            var compilation = Blueprint.Compile(scope.Environment, scope.KnownFacts);
            return compilation.Regions.Append(compilation.Global).OfType<StackProgram>()
                .ToDictionary(program => program.Stack, StringComparer.Ordinal);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException)
        {
            log.LogWarning(problem, "the manifest no longer compiles: the stacks are deleted by their state alone");
            return [];
        }
    }
}
