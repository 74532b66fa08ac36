using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Who may talk to whom: groups that refer to each other, no open ranges inside.</summary>
internal static class SecurityGroups
{
    /// <summary>Adds the groups with their rules.</summary>
    public static SecurityGroupParts Build(RegionContext region, NetworkSpec network, AwsVpc vpc)
    {
        var (settings, ipv6) = (network.SecurityGroups, network.Ipv6);
        var groups = new SecurityGroupParts(
            Group(region, vpc, "load_balancer", "alb", "Load balancer: reached from the given ranges"),
            Group(region, vpc, "application", "app", "Application: reached from the load balancer"),
            Group(region, vpc, "function", "function", "Functions: reached by nobody"),
            Group(region, vpc, "database", "database", "Database: reached from application and functions"));

        IList<string> ranges = settings.IngressCidrs.Count > 0 ? settings.IngressCidrs : [region.Region.Cidr!];
        foreach (var cidr in ranges)
        {
            foreach (var port in settings.IngressPorts)
            {
                SecurityGroupRules.FromRange(region.Stack, Identifier.From($"load_balancer_{cidr}_{port}"), groups.LoadBalancer, cidr, port);
                if (ipv6 && cidr == SecurityGroupRules.Everywhere)
                    SecurityGroupRules.FromEverywhereIpv6(region.Stack, $"load_balancer_ipv6_{port}", groups.LoadBalancer, port);
            }
        }

        var databasePort = DatabasePorts.Of(region.Spec.Database);
        SecurityGroupRules.Between(region.Stack, "load_balancer_to_application", groups.LoadBalancer, groups.Application, settings.ApplicationPort);
        SecurityGroupRules.Between(region.Stack, "application_to_database", groups.Application, groups.Database, databasePort);
        SecurityGroupRules.Between(region.Stack, "function_to_database", groups.Function, groups.Database, databasePort);
        SecurityGroupRules.HttpsOut(region.Stack, "application_https", groups.Application, ipv6);
        SecurityGroupRules.HttpsOut(region.Stack, "function_https", groups.Function, ipv6);
        return groups;
    }

    private static AwsSecurityGroup Group(RegionContext region, AwsVpc vpc, string localName, string service, string description)
    {
        var name = region.Name(service);
        return region.Stack.Add(new AwsSecurityGroup(localName) { Name = name, Description = description, VpcId = vpc.Id }, name);
    }
}
