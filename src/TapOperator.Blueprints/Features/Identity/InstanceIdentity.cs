using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Identity;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>The role of instances and the profile by which they have it.</summary>
internal sealed class InstanceIdentity : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Identity?.InstanceRole is not { } settings)
            return;
        var name = region.Name(NameKind.Role, Services.InstanceRole);
        var role = region.Stack.Add(new AwsIamRole("instance") { Name = name, AssumeRolePolicy = Trust.Of("ec2.amazonaws.com") }, name);
        if (settings.SessionManager)
            region.Stack.Add(new AwsIamRolePolicyAttachment("instance_session_manager") { Role = role.Ref.Name, PolicyArn = Arns.ManagedPolicy("AmazonSSMManagedInstanceCore") });
        if (Statements(region, settings) is { Count: > 0 } statements)
            region.Stack.Add(new AwsIamRolePolicy("instance") { Name = "application", Role = role.Id, Policy = new PolicyDocument(statements) });
        region.InstanceProfile = region.Stack.Add(new AwsIamInstanceProfile("instance") { Name = name, Role = role.Ref.Name }, name);
    }

    private static List<PolicyStatement> Statements(RegionContext region, InstanceRoleSpec settings) =>
        [.. settings.CloudWatchAgent ? CloudWatchAgent(region) : [], .. AccessRights.Of(region, settings.Storage, settings.Secrets)];

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
