using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Notifications;

/// <summary>SNS can send to the subscribers' addresses.</summary>
internal static class SubscriptionChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var subscriptions = environment.Spec.Notifications?.Subscriptions ?? [];
        for (var i = 0; i < subscriptions.Count; i++)
        {
            if (subscriptions[i].Endpoint is { Length: > 0 } endpoint && SubscriberAddress.Fault(subscriptions[i].Protocol, endpoint) is { } fault)
                yield return new Problem($"spec.notifications.subscriptions[{i}].endpoint", $"\"{endpoint}\" {fault}", "correct it, or change protocol");
        }
    }
}
