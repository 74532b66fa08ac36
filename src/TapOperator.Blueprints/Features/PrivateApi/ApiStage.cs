using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.PrivateApi;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.PrivateApi;

/// <summary>The stage of an API, with access logs and a limit of requests.</summary>
internal static class ApiStage
{
    // One line of JSON per request (API Gateway developer guide, "Variables for access logging"); requestId must be among them.
    private const string Format =
        """{"requestId":"$context.requestId","requestTime":"$context.requestTime","ip":"$context.identity.sourceIp","vpceId":"$context.identity.vpceId","httpMethod":"$context.httpMethod","path":"$context.path","protocol":"$context.protocol","status":"$context.status","responseLength":"$context.responseLength","responseLatency":"$context.responseLatency","error":"$context.error.message"}""";

    /// <summary>Adds the stage.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="settings">The API's settings.</param>
    /// <param name="api">The API.</param>
    /// <param name="deployment">What it serves.</param>
    public static AwsApiGatewayStage Add(
        RegionContext region, RegionKeys keys, PrivateApiSpec settings, AwsApiGatewayRestApi api, AwsApiGatewayDeployment deployment)
    {
        var name = region.Name(Services.Api);
        var logs = LogGroups.Add(region.Stack, "api", $"/aws/apigateway/{name}", settings.LogRetentionDays, keys.Logs);
        var stage = region.Stack.Add(
            new AwsApiGatewayStage("main")
            {
                RestApiId = api.Id,
                DeploymentId = deployment.Id,
                StageName = settings.Stage,
                AccessLogSettings = new() { DestinationArn = logs.Arn, Format = Format },
                DependsOn = [LogRole(region)],
            },
            name);
        region.Stack.Add(new AwsApiGatewayMethodSettings("main")
        {
            RestApiId = api.Id,
            StageName = stage.Ref.StageName,
            MethodPath = "*/*",
            Settings = new() { MetricsEnabled = true, ThrottlingRateLimit = settings.RequestsPerSecond, ThrottlingBurstLimit = settings.RequestsPerSecond },
        });
        return stage;
    }

    /// <summary>The role with which API Gateway writes all its logs in a region: a setting of the account, without which AWS refuses a stage with logs.</summary>
    private static AwsApiGatewayAccount LogRole(RegionContext region)
    {
        var name = region.Name(NameKind.Role, Services.ApiLogsRole);
        var role = region.Stack.Add(new AwsIamRole("api_logs") { Name = name, AssumeRolePolicy = Trust.Of("apigateway.amazonaws.com") }, name);
        var rights = region.Stack.Add(new AwsIamRolePolicyAttachment("api_logs")
        {
            Role = role.Ref.Name,
            PolicyArn = Arns.ManagedPolicy("service-role/AmazonAPIGatewayPushToCloudWatchLogs"),
        });
        // AWS tries to write before it takes the setting.
        return region.Stack.Add(new AwsApiGatewayAccount("main") { CloudwatchRoleArn = role.Arn, DependsOn = [rights] });
    }
}
