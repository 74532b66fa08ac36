using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Instances;

/// <summary>The tier of subnets for instances.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstanceTier>))]
public enum InstanceTier
{
    /// <summary>Private subnets, no public address.</summary>
    Private,

    /// <summary>Public subnets, with a public address.</summary>
    Public,
}
