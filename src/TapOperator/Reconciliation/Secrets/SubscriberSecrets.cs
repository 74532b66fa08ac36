using System.Text;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Notifications;

namespace TapOperator.Reconciliation.Secrets;

/// <summary>Takes the addresses of subscribers from Secrets. What is wrong is said without repeating a value, nor what else the Secret has. Pure.</summary>
internal static class SubscriberSecrets
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The Secrets that a manifest refers to, each once.</summary>
    /// <param name="spec">The manifest's spec.</param>
    public static IReadOnlyList<string> NamesIn(TapEnvironmentSpec spec) =>
        [.. References(spec).Select(reference => reference.Subscription.EndpointFrom!.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The addresses by Secret and key, and what is wrong with the others.</summary>
    /// <param name="spec">The manifest's spec.</param>
    /// <param name="ns">The namespace that the Secrets are in.</param>
    /// <param name="readings">What came of reading each of <see cref="NamesIn"/>.</param>
    public static (IReadOnlyDictionary<(string Secret, string Key), string> Addresses, IReadOnlyList<Problem> Problems) AddressesOf(
        TapEnvironmentSpec spec, string ns, IReadOnlyDictionary<string, SecretReading> readings)
    {
        var addresses = new Dictionary<(string Secret, string Key), string>();
        var problems = new List<Problem>();
        foreach (var (index, subscription) in References(spec))
        {
            var (secret, key) = (subscription.EndpointFrom!.Name, subscription.EndpointFrom.Key);
            if (Fault(subscription, ns, readings[secret], out var address) is var (message, remedy))
                problems.Add(new Problem($"spec.notifications.subscriptions[{index}].endpointFrom", message, remedy));
            else
                addresses[(secret, key)] = address;
        }

        return (addresses, problems);
    }

    private static IEnumerable<(int Index, SubscriptionSpec Subscription)> References(TapEnvironmentSpec spec) =>
        (spec.Notifications?.Subscriptions ?? []).Index().Where(item => item.Item.EndpointFrom is not null);

    private static (string Message, string Remedy)? Fault(SubscriptionSpec subscription, string ns, SecretReading reading, out string address)
    {
        address = "";
        var (name, key) = (subscription.EndpointFrom!.Name, subscription.EndpointFrom.Key);
        if (reading.Access == SecretAccess.Refused)
        {
            return ($"the operator may not get Secret {name} in namespace {ns}",
                $"allow its ServiceAccount the verb get on secrets there: with the chart's secretReferences.enabled and secretReferences.names, or with a Role of your own in {ns}");
        }

        if (reading.Access == SecretAccess.Missing)
            return ($"there is no Secret {name} in namespace {ns}", $"create it, with the address as the value of key {key}");
        if (!reading.Data.TryGetValue(key, out var value))
            return ($"Secret {name} in namespace {ns} has no key {key}", "add it, with the address as its value, or name another key");
        if (Decode(value) is not { } text)
            return ($"the value of key {key} of Secret {name} in namespace {ns} is no text", "correct it in the Secret");
        address = text;
        return SubscriberAddress.Fault(subscription.Protocol, text) is { } fault
            ? ($"the value of key {key} of Secret {name} in namespace {ns} {fault}", "correct it in the Secret, or change protocol")
            : null;
    }

    /// <summary>A value that comes from a file ends with a line break, which is no part of the address. Null for what is no UTF-8.</summary>
    private static string? Decode(byte[] value)
    {
        try
        {
            return Utf8.GetString(value).TrimEnd('\r', '\n');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
