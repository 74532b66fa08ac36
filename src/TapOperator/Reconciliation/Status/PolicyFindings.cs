using TapOperator.Blueprints;
using TapOperator.Entities.Status;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Status;

/// <summary>What the policies say, for status: errors first.</summary>
internal static class PolicyFindings
{
    /// <summary>The findings of this reconcile, else those that were known.</summary>
    public static IList<PolicyFinding> Compute(ReconcileScope scope) => scope.Findings is not { } findings
        ? scope.Previous?.Findings ?? []
        :
        [
            .. findings.OrderBy(finding => finding.Policy.Severity).Select(finding => new PolicyFinding
            {
                Policy = finding.Policy.Id,
                Severity = finding.Policy.Severity == Severity.Error ? FindingSeverity.Error : FindingSeverity.Warning,
                Stack = finding.Stack,
                Address = finding.Address,
                Message = $"{finding.Message}; {finding.Policy.Remedy}",
            }),
        ];
}
