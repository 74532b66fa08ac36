using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Database;

/// <summary>Counted in Aurora capacity units (ACU) of about 2 GiB of memory; the same in every region.</summary>
[Cel(ObjectRules.CapacityBounds, ObjectRules.CapacityBoundsMessage, FieldPath = ".minimumAcu")]
public sealed class ServerlessSpec
{
    /// <summary>The least capacity in ACU, in halves.</summary>
    [Range(0.5, 256)]
    [Cel(ValueRules.Halves, ValueRules.HalvesMessage)]
    public double MinimumAcu { get; set; } = 0.5;

    /// <summary>The greatest capacity in ACU, in halves.</summary>
    [Range(1, 256)]
    [Cel(ValueRules.Halves, ValueRules.HalvesMessage)]
    public double MaximumAcu { get; set; } = 4;
}
