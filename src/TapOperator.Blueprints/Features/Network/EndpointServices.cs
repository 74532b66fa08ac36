using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>AWS's names of the services behind VPC endpoints.</summary>
internal static class EndpointServices
{
    /// <summary>Whether the endpoint is a route rather than a network interface.</summary>
    public static bool IsGateway(VpcEndpointService service) => service is VpcEndpointService.S3 or VpcEndpointService.DynamoDb;

    /// <summary>The last part of the service's name, such as <c>ecr.api</c>.</summary>
    public static string Name(VpcEndpointService service) => service switch
    {
        VpcEndpointService.EcrApi => "ecr.api",
        VpcEndpointService.EcrDkr => "ecr.dkr",
        VpcEndpointService.ExecuteApi => "execute-api",
        _ => service.ToString().ToLowerInvariant(),
    };
}
