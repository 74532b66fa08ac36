using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>The region's database: RDS for PostgreSQL, or Aurora MySQL.</summary>
internal static class DatabaseComponent
{
    /// <summary>Adds the database and what it needs; where the region has a replica only, what the replica needs.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="network">Its network.</param>
    /// <returns>The database; null where the region has none or a replica.</returns>
    public static DatabaseParts? Build(RegionContext region, RegionKeys keys, NetworkParts? network)
    {
        if (region.Spec.Database is not { } database || network is null || (database.Topology is DatabaseTopology.PrimaryOnly && !region.IsPrimary))
            return null;
        var isInstance = database.Engine is DatabaseEngine.Postgres;
        var around = isInstance
            ? DatabaseSurroundings.OfInstance(region, keys, database, network)
            : DatabaseSurroundings.OfCluster(region, keys, database, network);
        if (database.Topology is DatabaseTopology.ReadReplicas && !region.IsPrimary)
        {
            around.ForCopy(region, network.Groups);
            return null;
        }

        return isInstance
            ? Original(region, keys, database, around, network.Groups)
            : ServerlessDatabase.Original(region, keys, database, around, network.Groups);
    }

    private static DatabaseParts Original(
        RegionContext region, RegionKeys keys, DatabaseSpec database, DatabaseSurroundings around, SecurityGroupParts groups)
    {
        var instance = Instance(region, keys, database, around.Name);
        instance.DbSubnetGroupName = around.SubnetGroup;
        instance.ParameterGroupName = around.ParameterGroup;
        instance.VpcSecurityGroupIds = [groups.Database.Id];
        instance.DependsOn = around.Logs;
        var secret = DatabasePassword.Give(region, keys, database, instance);
        region.Stack.Add(instance, around.Name);
        region.Stack.Endpoints["database"] = instance.Endpoint;
        region.Stack.Output(WellKnownOutputs.DatabaseEndpoint, instance.Endpoint);
        region.Stack.Output("database_secret_arn", secret);
        if (database.Topology is DatabaseTopology.ReadReplicas)
            region.Stack.Output(WellKnownOutputs.DatabaseArn, instance.Arn);
        return new DatabaseParts(instance.ResourceId, new ValueMap<string> { ["DBInstanceIdentifier"] = instance.Ref.Identifier });
    }

    private static AwsDbInstance Instance(RegionContext region, RegionKeys keys, DatabaseSpec database, string name) => new("main")
    {
        InstanceClass = region.Region.Overrides?.DatabaseInstanceClass ?? database.InstanceClass,
        Identifier = name,
        Engine = "postgres",
        EngineVersion = database.Version,
        AutoMinorVersionUpgrade = true,
        DbName = database.Name,
        Username = database.Username,
        Port = DatabasePorts.Of(database),
        AllocatedStorage = database.Storage.SizeGiB,
        MaxAllocatedStorage = DatabaseSurroundings.Ceiling(database.Storage),
        StorageType = "gp3",
        StorageEncrypted = true,
        KmsKeyId = keys.Data,
        MultiAz = DatabaseSurroundings.HasStandby(region, database),
        PubliclyAccessible = false,
        IamDatabaseAuthenticationEnabled = database.IamAuthentication,
        BackupRetentionPeriod = database.Backup.RetentionDays,
        BackupWindow = database.Backup.Window,
        MaintenanceWindow = database.MaintenanceWindow,
        CopyTagsToSnapshot = true,
        DeleteAutomatedBackups = true,
        EnabledCloudwatchLogsExports = DatabaseSurroundings.InstanceLogs,
        PerformanceInsightsEnabled = database.PerformanceInsights,
        PerformanceInsightsKmsKeyId = database.PerformanceInsights ? keys.Data : null,
        DeletionProtection = database.DeletionProtection,
        SkipFinalSnapshot = !database.FinalSnapshot,
        FinalSnapshotIdentifier = database.FinalSnapshot ? $"{name}-final" : null,
    };
}
