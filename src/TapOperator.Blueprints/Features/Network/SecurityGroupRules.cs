using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Rules of security groups, all TCP; each is a resource of its own, so that groups may refer to each other.</summary>
internal static class SecurityGroupRules
{
    /// <summary>The port of HTTPS.</summary>
    public const int HttpsPort = 443;

    /// <summary>Any IPv4 address.</summary>
    public const string Everywhere = "0.0.0.0/0";

    private const string Tcp = "tcp";

    /// <summary>Lets a range in.</summary>
    public static void FromRange(StackBuilder stack, string localName, AwsSecurityGroup group, string cidr, int port) =>
        stack.Add(new AwsVpcSecurityGroupIngressRule(localName) { SecurityGroupId = group.Id, CidrIpv4 = cidr, IpProtocol = Tcp, FromPort = port, ToPort = port });

    /// <summary>Lets any address in by IPv6, where any IPv4 address may come in too.</summary>
    public static void FromEverywhereIpv6(StackBuilder stack, string localName, AwsSecurityGroup group, int port) =>
        stack.Add(new AwsVpcSecurityGroupIngressRule(localName) { SecurityGroupId = group.Id, CidrIpv6 = Ipv6.Everywhere, IpProtocol = Tcp, FromPort = port, ToPort = port });

    /// <summary>Lets one group talk to another: out of the one and into the other.</summary>
    public static void Between(StackBuilder stack, string localName, AwsSecurityGroup from, AwsSecurityGroup to, int port)
    {
        Value<double> number = port;
        stack.Add(new AwsVpcSecurityGroupEgressRule(localName) { SecurityGroupId = from.Id, ReferencedSecurityGroupId = to.Id, IpProtocol = Tcp, FromPort = number, ToPort = number });
        stack.Add(new AwsVpcSecurityGroupIngressRule(localName) { SecurityGroupId = to.Id, ReferencedSecurityGroupId = from.Id, IpProtocol = Tcp, FromPort = number, ToPort = number });
    }

    /// <summary>Lets a group call HTTPS everywhere: AWS's APIs and package mirrors have no ranges that could be named.</summary>
    public static void HttpsOut(StackBuilder stack, string localName, AwsSecurityGroup group, bool ipv6)
    {
        stack.Add(new AwsVpcSecurityGroupEgressRule(localName) { SecurityGroupId = group.Id, CidrIpv4 = Everywhere, IpProtocol = Tcp, FromPort = HttpsPort, ToPort = HttpsPort });
        if (ipv6)
            stack.Add(new AwsVpcSecurityGroupEgressRule($"{localName}_ipv6") { SecurityGroupId = group.Id, CidrIpv6 = Ipv6.Everywhere, IpProtocol = Tcp, FromPort = HttpsPort, ToPort = HttpsPort });
    }
}
