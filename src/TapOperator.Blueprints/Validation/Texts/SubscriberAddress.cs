using System.Net.Mail;
using TapOperator.Entities.Spec.Notifications;

namespace TapOperator.Blueprints.Validation.Texts;

/// <summary>Tells whether SNS can send to an address. The same words for addresses in manifests and in Secrets: they never repeat the address.</summary>
public static class SubscriberAddress
{
    /// <summary>What is wrong with an address.</summary>
    /// <param name="protocol">How messages are sent there.</param>
    /// <param name="address">The address.</param>
    /// <returns>The end of a sentence that begins with the address; null when nothing is wrong.</returns>
    public static string? Fault(SubscriptionProtocol protocol, string address) => address.Length switch
    {
        0 => "is empty",
        > SubscriptionSpec.MaxAddressLength => $"has more than {SubscriptionSpec.MaxAddressLength} characters",
        _ when address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => "has blanks or line breaks in it",
        _ when protocol == SubscriptionProtocol.Email && !(MailAddress.TryCreate(address, out var mail) && mail.Address == address) => "is not an e-mail address",
        _ when protocol == SubscriptionProtocol.Https && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps) =>
            "is not an address that begins with https://",
        _ => null,
    };
}
