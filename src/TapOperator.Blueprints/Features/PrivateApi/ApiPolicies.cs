using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.PrivateApi;

/// <summary>The two policies that a request to a private API has to pass (API Gateway developer guide, "Private REST APIs").</summary>
internal static class ApiPolicies
{
    private static readonly ValueList<string> Call = ["execute-api:Invoke"];

    /// <summary>The API's: through one endpoint, from some ranges. It forbids, because a right that somebody has by IAM counts besides what is allowed here.</summary>
    /// <param name="api">The API.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="ranges">IPv4 ranges inside the VPC.</param>
    public static PolicyDocument OfApi(AwsApiGatewayRestApi api, AwsVpcEndpoint endpoint, IEnumerable<string> ranges) => new(
        Statement("Call", api),
        Statement("OnlyThroughTheEndpoint", api) with { Deny = true, Conditions = [new Condition("StringNotEquals", "aws:SourceVpce", endpoint.Id)] },
        Statement("OnlyFromTheRanges", api) with { Deny = true, Conditions = [new Condition("NotIpAddress", "aws:VpcSourceIp", [.. ranges.Select(range => (Value<string>)range)])] });

    /// <summary>The endpoint's: to this API and to no other, of whichever account.</summary>
    /// <param name="api">The API.</param>
    public static PolicyDocument OfEndpoint(AwsApiGatewayRestApi api) => new(Statement("Call", api));

    private static PolicyStatement Statement(string sid, AwsApiGatewayRestApi api) =>
        new(sid) { Principal = Principal.Everyone, Actions = Call, Resources = [Text.Of($"{api.ExecutionArn}/*")] };
}
