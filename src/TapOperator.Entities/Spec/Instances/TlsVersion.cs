using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Instances;

/// <summary>A version of TLS.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TlsVersion>))]
public enum TlsVersion
{
    /// <summary>TLS 1.2.</summary>
    Tls12,

    /// <summary>TLS 1.3.</summary>
    Tls13,
}
