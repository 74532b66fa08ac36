using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Network;

/// <summary>Which VPCs of the environment are peered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeeringMode>))]
public enum PeeringMode
{
    /// <summary>None.</summary>
    None,

    /// <summary>Every pair of regions, with routes in both directions.</summary>
    FullMesh,
}
