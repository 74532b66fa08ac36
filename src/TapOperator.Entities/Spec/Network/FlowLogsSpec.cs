using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Network;

/// <summary>These are the VPC flow logs.</summary>
public sealed class FlowLogsSpec
{
    /// <summary>Whether they are written.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days that records are kept; a value that CloudWatch Logs knows.</summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int RetentionDays { get; set; } = 30;
}
