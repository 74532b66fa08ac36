using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Identity;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>The role of instances and the profile by which they have it.</summary>
internal static class InstanceIdentity
{
    /// <summary>Adds role and profile.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="bucket">Its bucket for data.</param>
    /// <returns>The profile; null when no role is asked for.</returns>
    public static AwsIamInstanceProfile? Build(RegionContext region, RegionKeys keys, AwsS3Bucket? bucket)
    {
        if (region.Spec.Identity?.InstanceRole is not { } settings)
            return null;
        var name = region.Name(NameKind.Role, Services.InstanceRole);
        var role = region.Stack.Add(new AwsIamRole("instance") { Name = name, AssumeRolePolicy = Trust.Of("ec2.amazonaws.com") }, name);
        if (settings.SessionManager)
            region.Stack.Add(new AwsIamRolePolicyAttachment("instance_session_manager") { Role = role.Ref.Name, PolicyArn = Arns.ManagedPolicy("AmazonSSMManagedInstanceCore") });
        if (Statements(region, keys, bucket, settings) is { Count: > 0 } statements)
            region.Stack.Add(new AwsIamRolePolicy("instance") { Name = "application", Role = role.Id, Policy = new PolicyDocument(statements) });
        return region.Stack.Add(new AwsIamInstanceProfile("instance") { Name = name, Role = role.Ref.Name }, name);
    }

    private static List<PolicyStatement> Statements(RegionContext region, RegionKeys keys, AwsS3Bucket? bucket, InstanceRoleSpec settings) =>
        [.. settings.CloudWatchAgent ? CloudWatchAgent(region) : [], .. AccessRights.Of(region, keys, bucket, settings.Storage, settings.Secrets)];

    private static IEnumerable<PolicyStatement> CloudWatchAgent(RegionContext region)
    {
        yield return new PolicyStatement("Metrics")
        {
            // This action knows no resources; the namespace is what narrows it.
            Actions = ["cloudwatch:PutMetricData"],
            Resources = ["*"],
            Conditions = [new Condition("StringEquals", "cloudwatch:namespace", "CWAgent")],
        };
        if (region.Spec.Monitoring is not { LogGroups: { Count: > 0 } groups })
            yield break;
        yield return new PolicyStatement("Logs")
        {
            Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resources = [.. groups.Select(g => (Value<string>)region.Arns.LogStreams(region.Name(g)))],
        };
    }
}
