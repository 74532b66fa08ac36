using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>AWS services that the VPC reaches without the internet.</summary>
internal sealed class Endpoints : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Network is not { } network || region.Network is not { } parts)
            return;
        var services = network.Endpoints.InOrder();
        foreach (var service in services)
        {
            if (EndpointServices.IsGateway(service))
                Gateway(region, parts, EndpointServices.Name(service));
        }

        if (parts.Private.Count == 0)
            return;
        AwsSecurityGroup? group = null;
        foreach (var service in services)
        {
            if (EndpointServices.IsGateway(service))
                continue;
            group ??= Group(region, parts);
            var endpoint = Interface(region, parts, group, EndpointServices.Name(service));
            if (service is VpcEndpointService.ExecuteApi)
                region.ApiEndpoint = endpoint;
        }
    }

    private static void Gateway(RegionContext region, NetworkParts network, string service) => region.Stack.Add(
        new AwsVpcEndpoint(Identifier.From(service))
        {
            VpcId = network.Vpc.Id,
            ServiceName = $"com.amazonaws.{region.Region.Name}.{service}",
            VpcEndpointType = "Gateway",
            RouteTableIds = [.. region.RouteTables.Select(t => t.Id)],
        },
        region.Name(service));

    private static AwsVpcEndpoint Interface(RegionContext region, NetworkParts network, AwsSecurityGroup group, string service) => region.Stack.Add(
        new AwsVpcEndpoint(Identifier.From(service))
        {
            VpcId = network.Vpc.Id,
            ServiceName = $"com.amazonaws.{region.Region.Name}.{service}",
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = NetworkParts.Ids(network.Private),
            SecurityGroupIds = [group.Id],
        },
        region.Name(service.Replace('.', '-')));

    private static AwsSecurityGroup Group(RegionContext region, NetworkParts network)
    {
        var name = region.Name("endpoints");
        var group = region.Stack.Add(new AwsSecurityGroup("endpoints") { Name = name, Description = "AWS services inside the VPC", VpcId = network.Vpc.Id }, name);
        SecurityGroupRules.FromRange(region.Stack, "endpoints", group, region.Region.Cidr!, SecurityGroupRules.HttpsPort);
        return group;
    }
}
