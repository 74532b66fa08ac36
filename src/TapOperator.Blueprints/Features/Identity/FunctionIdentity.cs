using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Entities.Spec.Identity;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>The role of functions: their own log groups, the VPC, their own environment, and nothing more unless asked for.</summary>
internal static class FunctionIdentity
{
    /// <summary>Adds the role.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="network">Its network.</param>
    /// <param name="bucket">Its bucket for data.</param>
    /// <param name="topic">Its topic for notifications.</param>
    /// <returns>The role; null when there are no functions.</returns>
    public static FunctionRoleParts? Build(RegionContext region, RegionKeys keys, NetworkParts? network, AwsS3Bucket? bucket, AwsSnsTopic? topic)
    {
        if (region.Spec.Functions.Count == 0)
            return null;
        var settings = region.Spec.Identity?.FunctionRole ?? new FunctionRoleSpec();
        var name = region.Name(NameKind.Role, Services.FunctionRole);
        var role = region.Stack.Add(new AwsIamRole("function") { Name = name, AssumeRolePolicy = Trust.Of("lambda.amazonaws.com") }, name);
        var policy = region.Stack.Add(new AwsIamRolePolicy("function")
        {
            Name = "application",
            Role = role.Id,
            Policy = new PolicyDocument(
            [
                Logs(region),
                .. network is null ? [] : NetworkInterfaces(region),
                .. OwnEnvironment(region, keys),
                .. topic is null ? [] : Publish(region, keys, topic),
                .. AccessRights.Of(region, keys, bucket, settings.Storage, settings.Secrets),
            ]),
        });
        return new FunctionRoleParts(role, policy);
    }

    private static PolicyStatement Logs(RegionContext region) => new("Logs")
    {
        Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resources = [.. region.Spec.Functions.Select(f => (Value<string>)region.Arns.LogStreams(FunctionNames.LogGroup(region, f)))],
    };

    private static IEnumerable<PolicyStatement> NetworkInterfaces(RegionContext region)
    {
        if (region.Spec.Functions.Any(f => f.InVpc))
        {
            // Lambda makes and removes network interfaces of its own; AWS lets none of these actions be narrowed to resources.
            yield return new PolicyStatement("NetworkInterfaces")
            {
                Actions =
                [
                    "ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
                    "ec2:UnassignPrivateIpAddresses",
                ],
                Resources = ["*"],
            };
        }
    }

    private static IEnumerable<PolicyStatement> Publish(RegionContext region, RegionKeys keys, AwsSnsTopic topic)
    {
        if (region.Spec.Functions.All(f => f.Trigger is FunctionTrigger.None))
            yield break;
        yield return new PolicyStatement("Publish") { Actions = ["sns:Publish"], Resources = [topic.Arn] };
        if (keys.Data is { } key)
        {
            yield return new PolicyStatement("TopicKey")
            {
                Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
                Resources = [key],
                Conditions = [new Condition("StringEquals", "kms:ViaService", $"sns.{region.Arns.Region}.amazonaws.com")],
            };
        }
    }

    private static IEnumerable<PolicyStatement> OwnEnvironment(RegionContext region, RegionKeys keys)
    {
        if (keys.Data is { } key)
        {
            yield return new PolicyStatement("OwnEnvironment")
            {
                Actions = ["kms:Decrypt"],
                Resources = [key],
                Conditions = [new Condition("StringEquals", "kms:ViaService", $"lambda.{region.Arns.Region}.amazonaws.com")],
            };
        }
    }
}

/// <summary>The role of functions.</summary>
/// <param name="Role">The role.</param>
/// <param name="Policy">Its rights; a function in a VPC cannot be created before the role has them.</param>
internal sealed record FunctionRoleParts(AwsIamRole Role, AwsIamRolePolicy Policy);
