using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Notifications;

/// <summary>An SNS topic per region and its subscribers.</summary>
internal static class NotificationsFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("notifications")
    {
        Publishes = [new(WellKnownOutputs.TopicArn)],
        Checks = [SubscriptionChecks.Check],
        Requires = spec => [Needs.Keys(spec, spec.Notifications is not null, "spec.notifications")],
        KeyUsers = [new(KeyUser.Sns, spec => spec.Notifications is not null)],
    };
}
