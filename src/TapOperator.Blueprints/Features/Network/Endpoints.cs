using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>AWS services that the VPC reaches without the internet.</summary>
internal static class Endpoints
{
    /// <summary>Adds the endpoints.</summary>
    /// <param name="region">The region.</param>
    /// <param name="network">What the user asks for.</param>
    /// <param name="vpc">The VPC.</param>
    /// <param name="tables">Its route tables.</param>
    /// <param name="subnets">The subnets for network interfaces; without any, only gateway endpoints are added.</param>
    /// <returns>The endpoint through which the VPC reaches private APIs; null without one.</returns>
    public static AwsVpcEndpoint? Build(
        RegionContext region, NetworkSpec network, AwsVpc vpc, IReadOnlyList<AwsRouteTable> tables, IReadOnlyList<AwsSubnet> subnets)
    {
        var services = network.Endpoints.InOrder();
        foreach (var service in services)
        {
            if (EndpointServices.IsGateway(service))
                Gateway(region, vpc, tables, EndpointServices.Name(service));
        }

        if (subnets.Count == 0)
            return null;
        AwsSecurityGroup? group = null;
        AwsVpcEndpoint? api = null;
        foreach (var service in services)
        {
            if (EndpointServices.IsGateway(service))
                continue;
            group ??= Group(region, vpc);
            var endpoint = Interface(region, vpc, subnets, group, EndpointServices.Name(service));
            if (service is VpcEndpointService.ExecuteApi)
                api = endpoint;
        }

        return api;
    }

    private static void Gateway(RegionContext region, AwsVpc vpc, IReadOnlyList<AwsRouteTable> tables, string service) => region.Stack.Add(
        new AwsVpcEndpoint(Identifier.From(service))
        {
            VpcId = vpc.Id,
            ServiceName = $"com.amazonaws.{region.Region.Name}.{service}",
            VpcEndpointType = "Gateway",
            RouteTableIds = [.. tables.Select(t => t.Id)],
        },
        region.Name(service));

    private static AwsVpcEndpoint Interface(
        RegionContext region, AwsVpc vpc, IReadOnlyList<AwsSubnet> subnets, AwsSecurityGroup group, string service) => region.Stack.Add(
        new AwsVpcEndpoint(Identifier.From(service))
        {
            VpcId = vpc.Id,
            ServiceName = $"com.amazonaws.{region.Region.Name}.{service}",
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = SubnetParts.Ids(subnets),
            SecurityGroupIds = [group.Id],
        },
        region.Name(service.Replace('.', '-')));

    private static AwsSecurityGroup Group(RegionContext region, AwsVpc vpc)
    {
        var name = region.Name("endpoints");
        var group = region.Stack.Add(new AwsSecurityGroup("endpoints") { Name = name, Description = "AWS services inside the VPC", VpcId = vpc.Id }, name);
        SecurityGroupRules.FromRange(region.Stack, "endpoints", group, region.Region.Cidr!, SecurityGroupRules.HttpsPort);
        return group;
    }
}
