namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>
/// Actions that AWS offers for all resources only, so that a statement with them cannot name any. Source: Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/), the page of each service: actions without an entry in the column "Resource types".
/// </summary>
internal static class WildcardExceptions
{
    private static readonly string[] Actions =
    [
        // Amazon EC2: all Describe actions; network interfaces of functions as in AWS's own AWSLambdaVPCAccessExecutionRole, whose ids nobody knows beforehand.
        "ec2:Describe*", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
        // Amazon CloudWatch and CloudWatch Logs.
        "cloudwatch:PutMetricData", "cloudwatch:ListMetrics", "logs:DescribeLogGroups",
        // AWS X-Ray.
        "xray:PutTraceSegments", "xray:PutTelemetryRecords",
        // Amazon ECR.
        "ecr:GetAuthorizationToken",
        // AWS Systems Manager: the agent's channels.
        "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
        "ec2messages:AcknowledgeMessage", "ec2messages:DeleteMessage", "ec2messages:FailMessage", "ec2messages:GetEndpoint", "ec2messages:GetMessages", "ec2messages:SendReply",
        "ssm:UpdateInstanceInformation",
    ];

    /// <summary>Whether the action knows no resource.</summary>
    public static bool Has(string action) => Array.Exists(Actions, known =>
        known.EndsWith('*') ? action.StartsWith(known[..^1], StringComparison.OrdinalIgnoreCase) : string.Equals(action, known, StringComparison.OrdinalIgnoreCase));
}
