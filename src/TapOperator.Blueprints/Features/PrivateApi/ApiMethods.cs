using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.PrivateApi;

/// <summary>One answer for every path and every method of an API.</summary>
internal static class ApiMethods
{
    private const string Any = "ANY";
    private const string Ok = "200";

    /// <summary>Adds the methods of the root and of everything below it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="api">The API.</param>
    /// <param name="function">Who answers; null has the API itself answer with status 200.</param>
    /// <returns>What a deployment takes a picture of.</returns>
    public static IReadOnlyList<Resource> Add(StackBuilder stack, AwsApiGatewayRestApi api, AwsLambdaFunction? function)
    {
        var below = stack.Add(new AwsApiGatewayResource("proxy") { RestApiId = api.Id, ParentId = api.RootResourceId, PathPart = "{proxy+}" });
        return [below, .. Method(stack, api, "root", api.RootResourceId, function), .. Method(stack, api, "proxy", below.Id, function)];
    }

    private static IEnumerable<Resource> Method(StackBuilder stack, AwsApiGatewayRestApi api, string localName, Value<string> resourceId, AwsLambdaFunction? function)
    {
        // Who may call is said by the policies: there is nobody inside the VPC to tell from others.
        var method = stack.Add(new AwsApiGatewayMethod(localName) { RestApiId = api.Id, ResourceId = resourceId, HttpMethod = Any, Authorization = "NONE" });
        return [method, .. function is null ? Answer(stack, method) : [stack.Add(Call(method, function))]];
    }

    private static AwsApiGatewayIntegration Call(AwsApiGatewayMethod method, AwsLambdaFunction function) => new(method.LocalName)
    {
        RestApiId = method.Ref.RestApiId,
        ResourceId = method.Ref.ResourceId,
        HttpMethod = method.Ref.HttpMethod,
        Type = "AWS_PROXY",
        IntegrationHttpMethod = "POST",
        Uri = function.InvokeArn,
    };

    private static Resource[] Answer(StackBuilder stack, AwsApiGatewayMethod method)
    {
        var integration = stack.Add(new AwsApiGatewayIntegration(method.LocalName)
        {
            RestApiId = method.Ref.RestApiId,
            ResourceId = method.Ref.ResourceId,
            HttpMethod = method.Ref.HttpMethod,
            Type = "MOCK",
            RequestTemplates = new ValueMap<string> { ["application/json"] = """{"statusCode": 200}""" },
            // A body of another type would be taken for the template: 415 is the better answer.
            PassthroughBehavior = "WHEN_NO_TEMPLATES",
        });
        var response = stack.Add(new AwsApiGatewayMethodResponse(method.LocalName)
        {
            RestApiId = method.Ref.RestApiId,
            ResourceId = method.Ref.ResourceId,
            HttpMethod = method.Ref.HttpMethod,
            StatusCode = Ok,
        });
        var answer = stack.Add(new AwsApiGatewayIntegrationResponse(method.LocalName)
        {
            RestApiId = method.Ref.RestApiId,
            ResourceId = method.Ref.ResourceId,
            HttpMethod = method.Ref.HttpMethod,
            StatusCode = response.Ref.StatusCode,
            DependsOn = [integration],
        });
        return [integration, response, answer];
    }
}
