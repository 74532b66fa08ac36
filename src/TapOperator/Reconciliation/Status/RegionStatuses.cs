using System.Text.Json;
using TapOperator.Automation.Engines;
using TapOperator.Blueprints;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;

namespace TapOperator.Reconciliation.Status;

/// <summary>How each stack stands, for people and tools.</summary>
internal static class RegionStatuses
{
    /// <summary>The regions in the manifest's order, then those that are being removed.</summary>
    public static IList<RegionStatus> Compute(ReconcileScope scope)
    {
        var known = (scope.Previous?.Regions ?? []).ToDictionary(region => region.Name, StringComparer.Ordinal);
        var names = scope.Stacks.Count > 0
            ? scope.Stacks.Where(slot => slot.Phase != StackPhase.Deleted).Select(slot => slot.Name).Where(name => !IsGlobal(name))
            : known.Count > 0 ? (scope.Previous?.Regions ?? []).Select(region => region.Name) : scope.Spec.Regions.Select(region => region.Name).Distinct(StringComparer.Ordinal);
        var slots = scope.Stacks.ToDictionary(slot => slot.Name, StringComparer.Ordinal);
        return [.. names.Select(name => Region(scope, name, slots.GetValueOrDefault(name), known.GetValueOrDefault(name)))];
    }

    /// <summary>The global stack; null when the environment has none.</summary>
    public static StackStatus? Global(ReconcileScope scope)
    {
        if (scope.Stacks.Count == 0)
            return scope.Previous?.Global;
        var slot = scope.Stacks.FirstOrDefault(slot => IsGlobal(slot.Name) && slot.Phase != StackPhase.Deleted);
        return slot is null ? null : Fill(new StackStatus(), slot, scope.Previous?.Global);
    }

    private static bool IsGlobal(string stack) => string.Equals(stack, WellKnownOutputs.GlobalStack, StringComparison.Ordinal);

    private static RegionStatus Region(ReconcileScope scope, string name, StackSlot? slot, RegionStatus? before)
    {
        var status = new RegionStatus
        {
            Name = name,
            Role = string.Equals(name, scope.Spec.PrimaryRegionName(), StringComparison.Ordinal) ? RegionRole.Primary : RegionRole.Secondary,
            VpcId = slot?.Outputs?.Text(WellKnownOutputs.VpcId) ?? before?.VpcId,
            KmsKeyArn = slot?.Outputs?.Text(WellKnownOutputs.KmsKeyArn) ?? before?.KmsKeyArn,
            Endpoints = EndpointsOf(slot?.Outputs) ?? before?.Endpoints ?? new Dictionary<string, string>(),
        };
        return slot is null ? Copy(status, before) : Fill(status, slot, before);
    }

    private static T Copy<T>(T status, StackStatus? before)
        where T : StackStatus
    {
        status.Phase = before?.Phase ?? StackPhase.Pending;
        status.Resources = before?.Resources;
        status.LastApplied = before?.LastApplied;
        status.ProgramHash = before?.ProgramHash;
        status.Message = before?.Message;
        return status;
    }

    private static T Fill<T>(T status, StackSlot slot, StackStatus? before)
        where T : StackStatus
    {
        status.Phase = slot.Phase;
        status.Resources = Resources(slot) ?? before?.Resources;
        status.LastApplied = slot.Applied?.At ?? before?.LastApplied;
        status.ProgramHash = slot.Applied?.Fingerprint.ProgramHash ?? before?.ProgramHash;
        status.Message = slot.Result is { IsSuccess: false } failed ? StackFailures.Describe(failed) : null;
        if (slot.Progress is { } progress && slot.Phase is StackPhase.Applying or StackPhase.Deleting or StackPhase.Failed)
        {
            var snapshot = progress.Snapshot();
            status.Progress = new ProgressStatus { Done = snapshot.Done, Total = snapshot.Total, Current = StackText.Current(slot) };
        }

        return status;
    }

    private static int? Resources(StackSlot slot) => slot switch
    {
        { Phase: StackPhase.Ready, Program: { } program } => program.Resources.Count,
        { Phase: StackPhase.Applying or StackPhase.Failed, Progress: { } progress } when slot.Program is not null => progress.Snapshot().Done,
        _ => null,
    };

    private static Dictionary<string, string>? EndpointsOf(StackOutputs? outputs) =>
        outputs?.Values.GetValueOrDefault(WellKnownOutputs.Endpoints) is { IsSensitive: false, Value: { } value } && value.GetValueKind() == JsonValueKind.Object
            ? value.AsObject().Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!.ToString(), StringComparer.Ordinal)
            : null;
}
