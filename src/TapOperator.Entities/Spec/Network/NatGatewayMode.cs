using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Network;

/// <summary>How many NAT gateways a region has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NatGatewayMode>))]
public enum NatGatewayMode
{
    /// <summary>None: private subnets reach AWS through VPC endpoints only.</summary>
    None,

    /// <summary>One for all zones of a region.</summary>
    Shared,

    /// <summary>One in every zone, so that a zone may fail alone.</summary>
    PerAvailabilityZone,
}
