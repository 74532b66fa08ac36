using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Notifications;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Notifications;

/// <summary>The region's topic for messages to people, and who hears of them.</summary>
internal static class NotificationsComponent
{
    /// <summary>Adds topic and subscriptions.</summary>
    /// <returns>The topic; null when it is not asked for.</returns>
    public static AwsSnsTopic? Build(RegionContext region, RegionKeys keys)
    {
        if (region.Spec.Notifications is not { } notifications)
            return null;
        var name = region.Name(Services.Topic);
        var topic = region.Stack.Add(new AwsSnsTopic("main") { Name = name, KmsMasterKeyId = keys.Data }, name);
        region.Stack.Add(new AwsSnsTopicPolicy("main") { Arn = topic.Arn, Policy = TopicPolicy.Of(region, topic) });
        foreach (var subscription in notifications.Subscriptions)
        {
            region.Stack.Add(new AwsSnsTopicSubscription(Identifier.From(subscription.Name))
            {
                TopicArn = topic.Arn,
                Protocol = subscription.Protocol is SubscriptionProtocol.Email ? "email" : "https",
                Endpoint = subscription.EndpointFrom is { } secret
                    ? region.Stack.Secret(Identifier.From($"subscription_{subscription.Name}"), secret.Name, secret.Key)
                    : subscription.Endpoint ?? throw new InvalidOperationException($"subscription {subscription.Name} has no address"),
            });
        }

        region.Stack.Output(WellKnownOutputs.TopicArn, topic.Arn);
        return topic;
    }
}
