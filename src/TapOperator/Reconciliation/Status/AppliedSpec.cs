using TapOperator.Entities.Status;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Status;

/// <summary>What the first apply began with: names and addresses hang on it, so the API server refuses to change it from then on.</summary>
internal static class AppliedSpec
{
    /// <summary>As it was recorded, with regions added that have come since; null while nothing was begun.</summary>
    public static AppliedStatus? Compute(ReconcileScope scope)
    {
        if (scope.IsDeleting || !scope.IsClaimed)
            return scope.Previous?.Applied;
        return new AppliedStatus
        {
            Suffix = scope.Previous?.Applied?.Suffix ?? scope.Spec.Suffix ?? "",
            PrimaryRegion = scope.Previous?.Applied?.PrimaryRegion ?? scope.Spec.PrimaryRegionName(),
            State = scope.Previous?.Applied?.State is { Length: > 0 } state ? state : scope.Spec.Engine.State.ToString(),
            Regions = [.. scope.Spec.Regions.Select(region => new AppliedRegion { Name = region.Name, Cidr = region.Cidr ?? "" })],
        };
    }
}
