using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Secrets;

/// <summary>Where secrets are replicated to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SecretReplication>))]
public enum SecretReplication
{
    /// <summary>Every region of the environment other than the primary.</summary>
    AllRegions,

    /// <summary>Nowhere: the secrets are in the primary region only.</summary>
    None,
}
