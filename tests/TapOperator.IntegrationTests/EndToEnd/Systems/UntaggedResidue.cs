using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>What an environment may leave in an account that was empty before, also where the tagging API would not show it.</summary>
internal static class UntaggedResidue
{
    private static readonly (string Service, string Operation, string Member)[] Lists =
    [
        ("ec2", "describe_nat_gateways", "NatGateways"), ("ec2", "describe_addresses", "Addresses"), ("ec2", "describe_volumes", "Volumes"),
        ("elbv2", "describe_load_balancers", "LoadBalancers"), ("elbv2", "describe_target_groups", "TargetGroups"),
        ("rds", "describe_db_instances", "DBInstances"), ("rds", "describe_db_clusters", "DBClusters"), ("rds", "describe_db_subnet_groups", "DBSubnetGroups"),
        ("lambda", "list_functions", "Functions"), ("logs", "describe_log_groups", "logGroups"), ("s3", "list_buckets", "Buckets"), ("iam", "list_roles", "Roles"),
        ("secretsmanager", "list_secrets", "SecretList"), ("cloudwatch", "describe_alarms", "MetricAlarms"), ("config", "describe_configuration_recorders", "ConfigurationRecorders"), ("cloudtrail", "describe_trails", "trailList"),
        ("apigateway", "get_rest_apis", "items"), ("accessanalyzer", "list_analyzers", "analyzers"), ("backup", "list_backup_vaults", "BackupVaultList"),
    ];

    /// <summary>Everything that is there; gateways that are deleted stay listed for a while, as AWS documents.</summary>
    public static async Task<IReadOnlyList<string>> UntaggedResidueAsync(this AwsProbe aws, string region)
    {
        var left = new List<string>();
        foreach (var (service, operation, member) in Lists)
        {
            var found = await aws.ListAsync(service, region, operation, member);
            left.AddRange(found.Where(item => item.Text("State") != "deleted").Select(item => $"{service} {operation} {item.ToJsonString()}"));
        }

        return left;
    }
}
