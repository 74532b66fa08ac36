using System.Text.Json.Serialization;
using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Notifications;

/// <summary>One subscriber of every region's topic.</summary>
[Cel(ObjectRules.OneEndpoint, ObjectRules.OneEndpointMessage, FieldPath = ".endpoint")]
public sealed class SubscriptionSpec
{
    /// <summary>A name that tells subscribers apart.</summary>
    [Required, Length(1, 40), Pattern(Patterns.ShortName)]
    public string Name { get; set; } = "";

    /// <summary>How messages are sent.</summary>
    [Required]
    public SubscriptionProtocol Protocol { get; set; }

    /// <summary>An e-mail address or an <c>https://</c> address.</summary>
    [Length(3, 2048)]
    public string? Endpoint { get; set; }

    /// <summary>The key of a Kubernetes Secret in this namespace that holds the endpoint, for addresses that are secret, such as Slack's.</summary>
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

/// <summary>A key of a Kubernetes Secret in the environment's namespace.</summary>
public sealed class SecretKeyReference
{
    /// <summary>The Secret's name.</summary>
    [Required, Length(1, 253)]
    public string Name { get; set; } = "";

    /// <summary>The key in it.</summary>
    [Required, Length(1, 253)]
    public string Key { get; set; } = "";
}
