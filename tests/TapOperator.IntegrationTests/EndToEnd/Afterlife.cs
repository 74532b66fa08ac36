using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>
/// What AWS goes on listing for hours or days although it was deleted, by its documentation: KMS keys (pending deletion), NAT gateways (deleted),
/// peering connections (deleted), instances (terminated), secrets (scheduled for deletion, within their recovery window), ECS clusters, services and task definitions (inactive).
/// </summary>
internal static class Afterlife
{
    /// <summary>Whether a resource that is still listed was deleted.</summary>
    public static async Task<bool> IsGoneAsync(this AwsProbe aws, string region, string arn)
    {
        var parts = arn.Split(':', 6);
        var (kind, id) = parts[5].Split('/', 2) is [var first, var rest] ? (first, rest) : (parts[5], "");
        return (parts[2], kind) switch
        {
            ("kms", _) => (await aws.KeyAsync(region, arn)).Text("KeyState") == "PendingDeletion",
            ("ec2", "instance") => (await aws.ListAsync("ec2", region, "describe_instances", "Reservations", new { InstanceIds = new[] { id } }))
                .SelectMany(reservation => reservation["Instances"]!.AsArray()).All(instance => instance!["State"].Text("Name") == "terminated"),
            ("secretsmanager", _) => (await aws.CallAsync("secretsmanager", region, "describe_secret", new { SecretId = arn }))["DeletedDate"] is not null,
            ("ec2", "natgateway") => await aws.StateAsync("ec2", region, "describe_nat_gateways", "NatGateways", "State", new { NatGatewayIds = new[] { id } }) == "deleted",
            ("ec2", "vpc-peering-connection") =>
                (await aws.ListAsync("ec2", region, "describe_vpc_peering_connections", "VpcPeeringConnections", new { VpcPeeringConnectionIds = new[] { id } }))
                    .All(connection => connection["Status"].Text("Code") == "deleted"),
            ("ecs", "cluster") => await aws.StateAsync("ecs", region, "describe_clusters", "clusters", "status", new { clusters = new[] { arn } }) == "INACTIVE",
            ("ecs", "service") => await aws.StateAsync("ecs", region, "describe_services", "services", "status", new { cluster = id.Split('/')[0], services = new[] { arn } }) == "INACTIVE",
            ("ecs", "task-definition") => (await aws.CallAsync("ecs", region, "describe_task_definition", new { taskDefinition = arn }))["taskDefinition"].Text("status") == "INACTIVE",
            _ => false,
        };
    }

    private static async Task<string> StateAsync(this AwsProbe aws, string service, string region, string operation, string member, string state, object arguments) =>
        (await aws.ListAsync(service, region, operation, member, arguments)).Single().Text(state);
}
