using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Monitoring;

/// <summary>Log groups of the application, and alarms.</summary>
internal static class MonitoringFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("monitoring")
    {
        Region = MonitoringComponent.Build,
        Requires = spec => [Needs.Keys(spec, spec.Monitoring is { LogGroups.Count: > 0 }, "spec.monitoring")],
        KeyUsers =
        [
            new(KeyUser.Logs, spec => spec.Monitoring is { LogGroups.Count: > 0 }),
            new(KeyUser.CloudWatch, spec => spec is { Notifications: not null, Monitoring: not null }),
        ],
        Costs = [new LogCosts()],
    };
}
