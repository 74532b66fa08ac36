using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Records of all traffic of the VPC.</summary>
internal static class FlowLogs
{
    /// <summary>Adds the flow log with its log group and role, when it is enabled.</summary>
    public static void Build(RegionContext region, RegionKeys keys, FlowLogsSpec settings, AwsVpc vpc)
    {
        if (!settings.Enabled)
            return;
        var name = region.Name("flow-logs");
        var logs = LogGroups.Add(region.Stack, "flow_logs", name, settings.RetentionDays, keys.Logs);
        var role = region.Stack.Add(
            new AwsIamRole("flow_logs") { Name = region.Name(NameKind.Role, Services.FlowLogsRole), AssumeRolePolicy = Trust.OnBehalfOf("vpc-flow-logs.amazonaws.com", region.Arns.AccountId) },
            name);
        var policy = region.Stack.Add(new AwsIamRolePolicy("flow_logs")
        {
            Name = "write",
            Role = role.Id,
            Policy = new PolicyDocument(new PolicyStatement("Write")
            {
                Actions = ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                Resources = [logs.Arn, Text.Of($"{logs.Arn}:*")],
            }),
        });
        region.Stack.Add(
            new AwsFlowLog("main")
            {
                VpcId = vpc.Id,
                TrafficType = "ALL",
                LogDestination = logs.Arn,
                IamRoleArn = role.Arn,
                DependsOn = [policy],
            },
            name);
    }
}
