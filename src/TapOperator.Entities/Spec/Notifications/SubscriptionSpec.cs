using System.Text.Json.Serialization;
using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Notifications;

/// <summary>One subscriber of every region's topic.</summary>
[Cel(ObjectRules.OneEndpoint, ObjectRules.OneEndpointMessage, FieldPath = ".endpoint")]
public sealed class SubscriptionSpec
{
    /// <summary>The fewest characters of an address.</summary>
    public const int MinAddressLength = 3;

    /// <summary>The most characters of an address.</summary>
    public const int MaxAddressLength = 2048;

    /// <summary>A name that tells subscribers apart.</summary>
    [Required, Length(1, 40), Pattern(Patterns.ShortName)]
    public string Name { get; set; } = "";

    /// <summary>How messages are sent.</summary>
    [Required]
    public SubscriptionProtocol Protocol { get; set; }

    /// <summary>An e-mail address or an <c>https://</c> address.</summary>
    [Length(MinAddressLength, MaxAddressLength)]
    public string? Endpoint { get; set; }

    /// <summary>
    /// Where the endpoint is, for addresses that are secret, such as Slack's. The operator must have the right to get that Secret: the chart's <c>secretReferences</c>.
    /// A changed address is brought about within five minutes.
    /// </summary>
    public SecretKeyReference? EndpointFrom { get; set; }
}

/// <summary>How messages are sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubscriptionProtocol>))]
public enum SubscriptionProtocol
{
    /// <summary>An e-mail; the receiver must confirm once.</summary>
    Email,

    /// <summary>An HTTPS POST, such as to Slack.</summary>
    Https,
}

/// <summary>A key of a Kubernetes Secret in the environment's namespace; none of another one can be named.</summary>
public sealed class SecretKeyReference
{
    /// <summary>The Secret's name.</summary>
    [Required, Length(1, 253), Pattern(Patterns.ObjectName)]
    public string Name { get; set; } = "";

    /// <summary>The key in it.</summary>
    [Required, Length(1, 253), Pattern(Patterns.SecretKey)]
    public string Key { get; set; } = "";
}
