using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Network;

/// <summary>
/// The given ranges reach the load balancer, the load balancer the application, the application the database; nothing else is let in.
/// </summary>
public sealed class SecurityGroupsSpec
{
    /// <summary>IPv4 ranges that may reach the load balancer. Empty: the region's own range only.</summary>
    [Items(0, 20), Length(1, 18), Pattern(Patterns.Cidr), ListSet]
    public IList<string> IngressCidrs { get; set; } = [];

    /// <summary>TCP ports on which they may.</summary>
    [Items(1, 5), Range(1, 65535), ListSet]
    public IList<int> IngressPorts { get; set; } = [443];

    /// <summary>TCP port on which the load balancer reaches the application.</summary>
    [Range(1, 65535)]
    public int ApplicationPort { get; set; } = 8080;
}
