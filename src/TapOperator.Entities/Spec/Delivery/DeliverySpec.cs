using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Delivery;

/// <summary>By default changes are applied at once and drift is reported.</summary>
public sealed class DeliverySpec
{
    /// <summary>Whether a person must approve a plan before it is applied.</summary>
    public ApprovalMode Approval { get; set; } = ApprovalMode.Automatic;

    /// <summary>What happens when AWS differs from what was applied.</summary>
    public DriftMode Drift { get; set; } = DriftMode.Report;

    /// <summary>Time between two looks for drift, in hours, minutes and seconds, such as <c>1h30m</c>; 5 minutes at least.</summary>
    [Length(2, 16), Pattern(Patterns.Duration)]
    [Cel(ValueRules.DriftInterval, ValueRules.DriftIntervalMessage)]
    public string DriftInterval { get; set; } = "1h";

    /// <summary>Holds every change back until it is false again; deletion too.</summary>
    public bool Suspend { get; set; }
}
