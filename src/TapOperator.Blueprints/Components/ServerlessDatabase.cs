using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Blueprints.Parts;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Components;

/// <summary>Aurora MySQL, Serverless v2. AWS makes and keeps the master password.</summary>
internal sealed class ServerlessDatabase : IRegionComponent
{
    private const string Engine = "aurora-mysql";

    private static readonly IReadOnlyList<string> Logs = ["audit", "error", "slowquery"];

    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Database is not { Engine: DatabaseEngine.AuroraMySql, Serverless: { } capacity } database || region is not { Network: { } network, Groups: { } groups })
            return;
        if (database.Topology is not DatabaseTopology.PerRegion && !region.IsPrimary)
            return;
        var name = region.Name(NameKind.Database, Services.Database);
        var subnets = region.Stack.Add(new AwsDbSubnetGroup("main") { Name = name, SubnetIds = NetworkParts.Ids(network.Database) }, name);
        var parameters = ClusterParameters.Add(region.Stack, name, database);
        IReadOnlyList<Element> logs =
            [.. Logs.Select(log => LogGroups.Add(region.Stack, $"database_{log}", $"/aws/rds/cluster/{name}/{log}", database.LogRetentionDays, region.LogKeyArn))];
        var cluster = Cluster(region, database, name);
        cluster.Serverlessv2ScalingConfiguration = new() { MinCapacity = capacity.MinimumAcu, MaxCapacity = capacity.MaximumAcu };
        cluster.DbSubnetGroupName = subnets.Ref.Name;
        cluster.DbClusterParameterGroupName = parameters.Ref.Name;
        cluster.VpcSecurityGroupIds = [groups.Database.Id];
        cluster.DependsOn = logs;
        region.DatabaseCluster = region.Stack.Add(cluster, name);
        Instances(region, database, cluster);
        region.Endpoints["database"] = cluster.Endpoint;
        region.Stack.Output(WellKnownOutputs.DatabaseEndpoint, cluster.Endpoint);
        region.Stack.Output("database_secret_arn", cluster.MasterUserSecret[0].SecretArn);
    }

    private static AwsRdsCluster Cluster(RegionContext region, DatabaseSpec database, string name) => new("main")
    {
        ClusterIdentifier = name,
        Engine = Engine,
        EngineVersion = database.Version,
        DatabaseName = database.Name,
        MasterUsername = database.Username,
        ManageMasterUserPassword = true,
        MasterUserSecretKmsKeyId = region.KeyArn,
        Port = DatabasePorts.Of(database),
        StorageEncrypted = true,
        KmsKeyId = region.KeyArn,
        IamDatabaseAuthenticationEnabled = database.IamAuthentication,
        BackupRetentionPeriod = database.Backup.RetentionDays,
        PreferredBackupWindow = database.Backup.Window,
        PreferredMaintenanceWindow = database.MaintenanceWindow,
        CopyTagsToSnapshot = true,
        EnabledCloudwatchLogsExports = [.. Logs.Select(Value<string>.Of)],
        DeletionProtection = database.DeletionProtection,
        SkipFinalSnapshot = !database.FinalSnapshot,
        FinalSnapshotIdentifier = database.FinalSnapshot ? $"{name}-final" : null,
    };

    /// <summary>The writer, and with a standby a reader that takes over from another zone.</summary>
    private static void Instances(RegionContext region, DatabaseSpec database, AwsRdsCluster cluster)
    {
        var standby = database.MultiAz is MultiAzMode.All || (database.MultiAz is MultiAzMode.PrimaryOnly && region.IsPrimary);
        for (var i = 0; i < (standby ? 2 : 1); i++)
        {
            var name = region.Name(NameKind.Database, Services.DatabaseInstance(i));
            region.Stack.Add(
                new AwsRdsClusterInstance(LocalNames.Of("main", i))
                {
                    Identifier = name,
                    ClusterIdentifier = cluster.Id,
                    InstanceClass = "db.serverless",
                    Engine = Engine,
                    AutoMinorVersionUpgrade = true,
                    PubliclyAccessible = false,
                    CopyTagsToSnapshot = true,
                    PerformanceInsightsEnabled = database.PerformanceInsights,
                    PerformanceInsightsKmsKeyId = database.PerformanceInsights ? region.KeyArn : null,
                },
                name);
        }
    }
}
