using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Monitoring;

/// <summary>In every region. Alarms publish to <c>notifications</c> when there are any.</summary>
public sealed class MonitoringSpec
{
    /// <summary>Days that the application's logs are kept; a value that CloudWatch Logs knows.</summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int LogRetentionDays { get; set; } = 365;

    /// <summary>Log groups of the application, encrypted with the region's key; each stands for <c>{service}</c> in its name.</summary>
    [Items(0, 20), Length(1, 40), Pattern(Patterns.ShortName), ListSet]
    public IList<string> LogGroups { get; set; } = ["application"];

    /// <summary>When an alarm is raised.</summary>
    public AlarmsSpec Alarms { get; set; } = new();
}
