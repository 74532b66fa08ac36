using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.PrivateApi;

/// <summary>A REST API that only the region's VPC reaches: its own policy and that of the VPC's endpoint say so.</summary>
internal static class PrivateApiComponent
{
    /// <summary>Adds the API with its stage.</summary>
    public static void Build(RegionContext region, RegionParts parts)
    {
        if (region.Spec.PrivateApi is not { } settings || parts.Network?.ApiEndpoint is not { } endpoint)
            return;
        var name = region.Name(Services.Api);
        var api = region.Stack.Add(
            new AwsApiGatewayRestApi("main")
            {
                Name = name,
                Description = $"{region.Environment.Name}, reached through its VPC endpoint",
                EndpointConfiguration = new() { Types = ["PRIVATE"], VpcEndpointIds = [endpoint.Id] },
            },
            name);
        var ranges = settings.AllowedCidrs.Count > 0 ? settings.AllowedCidrs : [region.Region.Cidr!];
        var policy = region.Stack.Add(new AwsApiGatewayRestApiPolicy("main") { RestApiId = api.Id, Policy = ApiPolicies.OfApi(api, endpoint, ranges) });
        region.Stack.Add(new AwsVpcEndpointPolicy("api") { VpcEndpointId = endpoint.Id, Policy = ApiPolicies.OfEndpoint(api) });

        var function = settings.Function is { } called ? parts.Functions[called] : null;
        if (function is not null)
            Permit(region, api, function);
        var deployment = ApiDeployment.Add(region.Stack, api, endpoint, policy, ApiMethods.Add(region.Stack, api, function));
        var stage = ApiStage.Add(region, parts.Keys, settings, api, deployment);
        region.Stack.Endpoints[Services.Api] = stage.InvokeUrl;
    }

    private static void Permit(RegionContext region, AwsApiGatewayRestApi api, AwsLambdaFunction function) => region.Stack.Add(new AwsLambdaPermission("api")
    {
        StatementId = "api",
        Action = "lambda:InvokeFunction",
        FunctionName = function.Ref.FunctionName,
        Principal = "apigateway.amazonaws.com",
        SourceArn = Text.Of($"{api.ExecutionArn}/*"),
    });
}
