using System.Text.RegularExpressions;
using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Notifications;

/// <summary>Addresses of people and of the distribution are of the kind that AWS takes.</summary>
internal static partial class AddressChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment) =>
    [
        .. (environment.Spec.Notifications?.Subscriptions ?? [])
            .Select((subscription, index) => subscription.Endpoint is { Length: > 0 } endpoint && SubscriberAddress.Fault(subscription.Protocol, endpoint) is { } fault
                ? new Problem($"spec.notifications.subscriptions[{index}].endpoint", $"\"{subscription.Endpoint}\" {fault}", "correct it, or change protocol")
                : null)
            .OfType<Problem>(),
        .. (environment.Spec.Cdn?.Aliases ?? [])
            .Select((alias, index) => DomainName().IsMatch(alias)
                ? null
                : new Problem($"spec.cdn.aliases[{index}]", $"\"{alias}\" is not a domain name", "write it like www.example.com or *.example.com"))
            .OfType<Problem>(),
    ];

    [GeneratedRegex(@"^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DomainName();
}
