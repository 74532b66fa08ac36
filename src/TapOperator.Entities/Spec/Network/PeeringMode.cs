using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Network;

/// <summary>Which VPCs of the environment are peered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeeringMode>))]
public enum PeeringMode
{
    /// <summary>None.</summary>
    None,

    /// <summary>
    /// Every pair of regions, with routes in both directions between their public and private subnets and names that lead to private addresses.
    /// Database subnets stay without a route out of their VPC, and security groups let in nobody they did not let in before.
    /// </summary>
    FullMesh,
}
