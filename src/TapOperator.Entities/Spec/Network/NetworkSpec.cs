using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Network;

/// <summary>DNS support and host names are on, and the default security group lets nothing through.</summary>
public sealed class NetworkSpec
{
    /// <summary>How many availability zones every tier of subnets spans.</summary>
    [Range(1, 6)]
    public int AvailabilityZoneCount { get; set; } = 2;

    /// <summary>
    /// The tiers of subnets, one subnet per tier and zone. When given, exactly the tiers named are built; absent, public and private ones.
    /// </summary>
    public SubnetTiers Subnets { get; set; } = new() { Public = new SubnetTier(), Private = new SubnetTier() };

    /// <summary>How private subnets reach the internet over IPv4. NAT gateways cost about 32 USD a month each, plus traffic.</summary>
    public NatGatewayMode NatGateway { get; set; } = NatGatewayMode.None;

    /// <summary>
    /// Dual stack: a /56 IPv6 block of Amazon's per VPC, a /64 per subnet, and an egress-only internet gateway for private subnets.
    /// </summary>
    public bool Ipv6 { get; set; }

    /// <summary>Whether the regions' VPCs are connected with each other.</summary>
    public PeeringMode Peering { get; set; } = PeeringMode.None;

    /// <summary>The security groups of load balancer, application and database, which refer to each other.</summary>
    public SecurityGroupsSpec SecurityGroups { get; set; } = new();

    /// <summary>Records of all traffic, accepted and rejected, in a CloudWatch log group encrypted with the region's key.</summary>
    public FlowLogsSpec FlowLogs { get; set; } = new();

    /// <summary>
    /// AWS services that the VPC reaches without the internet. S3 and DynamoDb are gateways and free; each other one costs about 7 USD a month and
    /// zone.
    /// </summary>
    [Items(0, 20), ListSet]
    public IList<VpcEndpointService> Endpoints { get; set; } = [VpcEndpointService.S3];
}
