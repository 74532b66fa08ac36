using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Identity;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>Lambda functions.</summary>
internal static class FunctionsComponent
{
    /// <summary>Adds the functions, and has the bucket call the one that waits for its events.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="network">Its network.</param>
    /// <param name="bucket">Its bucket for data.</param>
    /// <param name="topic">Its topic for notifications.</param>
    /// <param name="role">The functions' role.</param>
    /// <returns>The functions, by their names in the spec.</returns>
    public static IReadOnlyDictionary<string, AwsLambdaFunction> Build(
        RegionContext region, RegionKeys keys, NetworkParts? network, AwsS3Bucket? bucket, AwsSnsTopic? topic, FunctionRoleParts? role)
    {
        var functions = new Dictionary<string, AwsLambdaFunction>(StringComparer.Ordinal);
        if (region.Spec.Functions.Count == 0 || role is null)
            return functions;
        var inline = region.Spec.Functions.Any(f => f.Code.S3 is null) ? CodeBucket(region, keys) : null;
        foreach (var spec in region.Spec.Functions)
        {
            var function = functions[spec.Name] = Function(region, keys, spec, role, FunctionCodes.Of(region, spec, inline));
            function.Environment = new() { Variables = Variables(region, spec, topic) };
            function.VpcConfig = Vpc(spec, network);
        }

        if (bucket is not null)
            StorageTriggers.Build(region, bucket, functions);
        return functions;
    }

    private static BucketParts CodeBucket(RegionContext region, RegionKeys keys) => new SecureBucket("code", region.Name(NameKind.Bucket, Services.Code))
    {
        KeyArn = keys.Data,
        // Nothing but what the program itself puts there, so nothing is lost with it.
        EmptyOnDelete = true,
    }.AddTo(region.Stack);

    private static AwsLambdaFunction Function(RegionContext region, RegionKeys keys, FunctionSpec spec, FunctionRoleParts role, FunctionCodes code)
    {
        var localName = Identifier.From(spec.Name);
        var name = FunctionNames.Of(region, spec);
        var logs = LogGroups.Add(region.Stack, $"function_{localName}", FunctionNames.LogGroup(region, spec), spec.LogRetentionDays, keys.Logs);
        var function = region.Stack.Add(
            new AwsLambdaFunction(localName)
            {
                FunctionName = name,
                Role = role.Role.Arn,
                Runtime = FunctionSource.Of(spec.Runtime).Runtime,
                Handler = spec.Code.Handler,
                S3Bucket = code.Bucket,
                S3Key = code.Key,
                SourceCodeHash = code.Sha256,
                MemorySize = spec.MemoryMiB,
                Timeout = spec.TimeoutSeconds,
                Architectures = [spec.Architecture is Architecture.Arm64 ? "arm64" : "x86_64"],
                KmsKeyArn = keys.Data,
                DependsOn = [role.Policy, logs],
            },
            name);
        region.Stack.Endpoints[$"function-{spec.Name}"] = function.Arn;
        return function;
    }

    private static ValueMap<string> Variables(RegionContext region, FunctionSpec spec, AwsSnsTopic? topic)
    {
        var variables = new ValueMap<string>(spec.Environment);
        variables["TAP_ENVIRONMENT"] = region.Environment.Name;
        if (spec.Trigger is FunctionTrigger.StorageReplication && topic is not null)
            variables["TOPIC_ARN"] = topic.Arn;
        return variables;
    }

    private static AwsLambdaFunction.VpcConfigBlock? Vpc(FunctionSpec spec, NetworkParts? network) => spec.InVpc && network is not null
        ? new() { SubnetIds = SubnetParts.Ids(network.Subnets.Private), SecurityGroupIds = [network.Groups.Function.Id] }
        : null;
}
