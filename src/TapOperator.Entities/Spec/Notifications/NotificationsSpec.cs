using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Notifications;

/// <summary>Topics are encrypted with the region's key; alarms publish to them.</summary>
public sealed class NotificationsSpec
{
    /// <summary>Who hears of what is published.</summary>
    [Items(0, 20), ListMap("name")]
    public IList<SubscriptionSpec> Subscriptions { get; set; } = [];
}
