using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities.Spec.Delivery;
using TapOperator.Entities.Status.Drifts;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Compares the world with what was applied, on its own interval. A stack that was applied just now has no drift.</summary>
internal sealed class DriftPhase(StackWorkFactory works, TimeProvider time) : IPhase
{
    /// <summary>Drifted resources listed per stack; the rest is counted. Keeps status under its size cap.</summary>
    private const int MaxListed = 20;

    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (scope.Spec.Delivery.Drift == DriftMode.Ignore)
            return null;
        if (!Durations.TryParse(scope.Spec.Delivery.DriftInterval, out var interval))
            throw new FormatException($"spec.delivery.driftInterval: '{scope.Spec.Delivery.DriftInterval}' is no duration");
        var now = time.GetUtcNow();
        if (scope.IsRunning)
        {
            scope.Drift = [.. scope.Stacks.Where(slot => slot.Program is not null).Select(slot => new DriftStatus { Stack = slot.Name, Checked = now })];
        }
        else if (Due(scope, interval) is { } due && due <= now)
        {
            var stacks = scope.Stacks.Where(slot => slot.Program is not null);
            scope.Drift = await Task.WhenAll(stacks.Select(slot => CheckAsync(scope, slot, now, cancellationToken)));
        }

        scope.VisitWithin(Later(Due(scope, interval) ?? now, now));
        return null;
    }

    private static TimeSpan Later(DateTimeOffset due, DateTimeOffset now) => due > now ? due - now : TimeSpan.FromSeconds(1);

    private static DateTimeOffset? Due(ReconcileScope scope, TimeSpan interval) =>
        (scope.Drift ?? scope.Previous?.Drift ?? []).Select(stack => stack.Checked).Min() + interval ?? DateTimeOffset.MinValue;

    private async Task<DriftStatus> CheckAsync(ReconcileScope scope, StackSlot slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var work = works.Create(scope, slot, slot.Program!, StackInputs.For(scope, slot));
        var found = await scope.Runner!.DetectDriftAsync(work, cancellationToken);
        if (!found.IsSuccess)
            throw new InvalidOperationException($"{slot.Name}: drift could not be looked for: {string.Join("; ", found.Errors)}");
        return new DriftStatus
        {
            Stack = slot.Name,
            Checked = now,
            Total = found.Resources.Count,
            Resources = [.. found.Resources.Take(MaxListed).Select(Describe)],
        };
    }

    private static Entities.Status.Drifts.DriftedResource Describe(Automation.Engines.DriftedResource resource) => new()
    {
        Address = resource.Address,
        Kind = resource.IsGone ? DriftKind.Missing : DriftKind.Changed,
        Attributes = [.. resource.Attributes],
    };
}
