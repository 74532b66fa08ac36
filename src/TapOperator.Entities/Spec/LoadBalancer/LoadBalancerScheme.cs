using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.LoadBalancer;

/// <summary>Where a load balancer can be reached from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LoadBalancerScheme>))]
public enum LoadBalancerScheme
{
    /// <summary>From the VPC and what is connected with it.</summary>
    Internal,

    /// <summary>From the internet.</summary>
    InternetFacing,
}

/// <summary>The TLS versions of a load balancer; each is one of AWS's security policies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TlsPolicy>))]
public enum TlsPolicy
{
    /// <summary>TLS 1.3 and 1.2: ELBSecurityPolicy-TLS13-1-2-2021-06.</summary>
    Tls13And12,

    /// <summary>TLS 1.3 only: ELBSecurityPolicy-TLS13-1-3-2021-06.</summary>
    Tls13,
}
