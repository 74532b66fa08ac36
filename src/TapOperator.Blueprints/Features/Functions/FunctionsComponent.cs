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
internal sealed class FunctionsComponent : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Functions.Count == 0 || region.FunctionRole is not { } role)
            return;
        var inline = region.Spec.Functions.Any(f => f.Code.S3 is null) ? CodeBucket(region) : null;
        foreach (var function in region.Spec.Functions)
            Function(region, function, role, FunctionCodes.Of(region, function, inline));
    }

    private static BucketParts CodeBucket(RegionContext region) => new SecureBucket("code", region.Name(NameKind.Bucket, Services.Code))
    {
        KeyArn = region.KeyArn,
        // Nothing but what the program itself puts there, so nothing is lost with it.
        EmptyOnDelete = true,
    }.AddTo(region.Stack);

    private static void Function(RegionContext region, FunctionSpec spec, FunctionRoleParts role, FunctionCodes code)
    {
        var localName = Identifier.From(spec.Name);
        var name = FunctionNames.Of(region, spec);
        var logs = LogGroups.Add(region.Stack, $"function_{localName}", FunctionNames.LogGroup(region, spec), spec.LogRetentionDays, region.LogKeyArn);
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
                KmsKeyArn = region.KeyArn,
                Environment = new() { Variables = Variables(region, spec) },
                VpcConfig = Network(region, spec),
                DependsOn = [role.Policy, logs],
            },
            name);
        region.Functions[spec.Name] = function;
        region.Endpoints[$"function-{spec.Name}"] = function.Arn;
    }

    private static ValueMap<string> Variables(RegionContext region, FunctionSpec spec)
    {
        var variables = new ValueMap<string>(spec.Environment);
        variables["TAP_ENVIRONMENT"] = region.Environment.Name;
        if (spec.Trigger is FunctionTrigger.StorageReplication && region.Topic is { } topic)
            variables["TOPIC_ARN"] = topic.Arn;
        return variables;
    }

    private static AwsLambdaFunction.VpcConfigBlock? Network(RegionContext region, FunctionSpec spec) =>
        spec.InVpc && region is { Network: { } network, Groups: { } groups }
            ? new() { SubnetIds = NetworkParts.Ids(network.Private), SecurityGroupIds = [groups.Function.Id] }
            : null;
}
