using TapOperator.Automation.Running;
using TapOperator.Blueprints.Compiler;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Turns the spec into programs and looks which stacks are as their program says already.</summary>
internal sealed class CompilePhase(StackWorkFactory works) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var compilation = scope.Compilation = Blueprint.Compile(scope.Environment, scope.Facts!);
        var programs = compilation.Regions.ToList();
        if (compilation.Global is { } global)
            programs.Add(global);
        var slots = programs.Select(program => new StackSlot(program.Stack) { Program = program }).ToList();
        var wanted = slots.Select(slot => slot.Name).ToHashSet(StringComparer.Ordinal);
        // Orphan: what the manifest no longer has stays in AWS, and its state stays where it is.
        if (scope.Spec.DeletionPolicy == DeletionPolicy.Delete)
            slots.AddRange(works.Existing(scope.Environment).Where(stack => !wanted.Contains(stack)).Select(stack => new StackSlot(stack)));
        scope.Stacks = slots;

        foreach (var slot in slots.Where(slot => slot.Program is not null))
            await SurveyAsync(scope, slot, scope.Runner!, cancellationToken);
        return null;
    }

    private async Task SurveyAsync(ReconcileScope scope, StackSlot slot, IStackRunner runner, CancellationToken cancellationToken)
    {
        var inputs = StackInputs.For(scope, slot);
        var work = works.Create(scope, slot, slot.Program!, inputs);
        slot.Applied = await runner.GetAppliedAsync(work, cancellationToken);
        slot.Wanted = inputs is null ? null : runner.FingerprintOf(work);
        slot.Phase = slot.IsUpToDate ? StackPhase.Ready : StackPhase.Pending;
    }
}
