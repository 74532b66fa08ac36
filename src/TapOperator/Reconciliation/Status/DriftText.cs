using TapOperator.Entities.Status.Drifts;

namespace TapOperator.Reconciliation.Status;

/// <summary>The DRIFT column.</summary>
internal static class DriftText
{
    public static string? Summary(IList<DriftStatus> drift)
    {
        if (drift.Count == 0)
            return null;
        var total = drift.Sum(stack => stack.Total);
        return total == 0 ? "None" : total == 1 ? "1 resource" : $"{total} resources";
    }
}
