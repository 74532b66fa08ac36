using System.Security.Cryptography;
using System.Text;
using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.PrivateApi;

/// <summary>What a stage serves: a picture of the API, taken anew whenever something in it changes.</summary>
internal static class ApiDeployment
{
    /// <summary>Adds the deployment.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="api">The API.</param>
    /// <param name="endpoint">The endpoint that the policy names.</param>
    /// <param name="policy">The API's policy; AWS refuses to deploy a private API without one.</param>
    /// <param name="methods">What is in the picture besides.</param>
    public static AwsApiGatewayDeployment Add(
        StackBuilder stack, AwsApiGatewayRestApi api, AwsVpcEndpoint endpoint, AwsApiGatewayRestApiPolicy policy, IReadOnlyList<Resource> methods) =>
        stack.Add(new AwsApiGatewayDeployment("main")
        {
            RestApiId = api.Id,
            Triggers = new ValueMap<string> { ["definition"] = Hash([policy, .. methods]), ["endpoint"] = endpoint.Id },
            DependsOn = [policy, .. methods],
            // A stage cannot be without a deployment.
            Lifecycle = new Lifecycle { CreateBeforeDestroy = true },
        });

    private static string Hash(IEnumerable<Resource> resources) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(resources.Select(resource => resource.Render().ToJsonString())))))[..16];
}
