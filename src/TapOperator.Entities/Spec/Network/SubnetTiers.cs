namespace TapOperator.Entities.Spec.Network;

/// <summary>An absent tier is not built.</summary>
public sealed class SubnetTiers
{
    /// <summary>Subnets with a route to the internet gateway, for load balancers and NAT gateways.</summary>
    public SubnetTier? Public { get; set; }

    /// <summary>Subnets without a route from the internet, for instances, functions and tasks.</summary>
    public SubnetTier? Private { get; set; }

    /// <summary>Subnets without any route out of the VPC, for databases. Absent: databases are in the private subnets.</summary>
    public SubnetTier? Database { get; set; }
}
