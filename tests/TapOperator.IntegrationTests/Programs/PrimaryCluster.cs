using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd;
using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.Programs;

/// <summary>What the stacks of regions would have made of a database: the cluster that is written, and the surroundings of its copy.</summary>
internal static class PrimaryCluster
{
    public const string Primary = "eu-west-1";
    public const string Secondary = "eu-central-1";
    public const string Name = "copies-database-eu-west-1-t1";
    public const string CopyName = "copies-database-eu-central-1-t1";

    /// <summary>Makes them.</summary>
    /// <returns>The inputs of the stack between regions.</returns>
    public static async Task<IReadOnlyDictionary<string, JsonNode?>> MakeAsync(AwsProbe aws)
    {
        var key = await KeyAsync(aws, Primary);
        var cluster = await aws.CallAsync("rds", Primary, "create_db_cluster", new
        {
            DBClusterIdentifier = Name,
            Engine = "aurora-mysql",
            EngineVersion = "8.0",
            MasterUsername = "appuser",
            MasterUserPassword = "test-only-password",
            DatabaseName = "app",
            StorageEncrypted = true,
            KmsKeyId = key,
            ServerlessV2ScalingConfiguration = new { MinCapacity = 8, MaxCapacity = 16 },
        });
        await aws.CallAsync("rds", Primary, "create_db_instance", new
        {
            DBInstanceIdentifier = "copies-database-1-eu-west-1-t1",
            DBClusterIdentifier = Name,
            Engine = "aurora-mysql",
            DBInstanceClass = "db.serverless",
        });
        await aws.CallAsync("rds", Secondary, "create_db_cluster_parameter_group", new { DBClusterParameterGroupName = CopyName, DBParameterGroupFamily = "aurora-mysql8.0", Description = "TLS" });
        var subnets = await aws.ListAsync("ec2", Secondary, "describe_subnets", "Subnets");
        await aws.CallAsync("rds", Secondary, "create_db_subnet_group", new
        {
            DBSubnetGroupName = CopyName,
            DBSubnetGroupDescription = "Database",
            SubnetIds = subnets.Select(subnet => subnet.Text("SubnetId")),
        });
        var group = (await aws.ListAsync("ec2", Secondary, "describe_security_groups", "SecurityGroups"))[0];
        return new Dictionary<string, JsonNode?>
        {
            ["eu_west_1_database_arn"] = cluster["DBCluster"].Text("DBClusterArn"),
            ["eu_central_1_database_subnet_group"] = CopyName,
            ["eu_central_1_database_parameter_group"] = CopyName,
            ["eu_central_1_database_security_group_id"] = group.Text("GroupId"),
            ["eu_central_1_kms_key_arn"] = await KeyAsync(aws, Secondary),
        };
    }

    private static async Task<string> KeyAsync(AwsProbe aws, string region) => (await aws.CallAsync("kms", region, "create_key"))["KeyMetadata"].Text("Arn");
}
