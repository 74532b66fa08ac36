using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>RDS for PostgreSQL.</summary>
internal sealed class DatabaseComponent : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Database is not { Engine: DatabaseEngine.Postgres } database || region is not { Network: { } network, Groups: { } groups })
            return;
        if (database.Topology is DatabaseTopology.PrimaryOnly && !region.IsPrimary)
            return;
        var around = DatabaseSurroundings.OfInstance(region, database, network);
        if (database.Topology is DatabaseTopology.ReadReplicas && !region.IsPrimary)
            around.ForCopy(region, groups);
        else
            Original(region, database, around, groups);
    }

    private static void Original(RegionContext region, DatabaseSpec database, DatabaseSurroundings around, SecurityGroupParts groups)
    {
        var instance = Instance(region, database, around.Name);
        instance.DbSubnetGroupName = around.SubnetGroup;
        instance.ParameterGroupName = around.ParameterGroup;
        instance.VpcSecurityGroupIds = [groups.Database.Id];
        instance.DependsOn = around.Logs;
        var secret = DatabasePassword.Give(region, database, instance);
        region.Database = region.Stack.Add(instance, around.Name);
        region.Endpoints["database"] = instance.Endpoint;
        region.Stack.Output(WellKnownOutputs.DatabaseEndpoint, instance.Endpoint);
        region.Stack.Output("database_secret_arn", secret);
        if (database.Topology is DatabaseTopology.ReadReplicas)
            region.Stack.Output(WellKnownOutputs.DatabaseArn, instance.Arn);
    }

    private static AwsDbInstance Instance(RegionContext region, DatabaseSpec database, string name) => new("main")
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
        KmsKeyId = region.KeyArn,
        MultiAz = database.MultiAz is MultiAzMode.All || (database.MultiAz is MultiAzMode.PrimaryOnly && region.IsPrimary),
        PubliclyAccessible = false,
        IamDatabaseAuthenticationEnabled = database.IamAuthentication,
        BackupRetentionPeriod = database.Backup.RetentionDays,
        BackupWindow = database.Backup.Window,
        MaintenanceWindow = database.MaintenanceWindow,
        CopyTagsToSnapshot = true,
        DeleteAutomatedBackups = true,
        EnabledCloudwatchLogsExports = DatabaseSurroundings.InstanceLogs,
        PerformanceInsightsEnabled = database.PerformanceInsights,
        PerformanceInsightsKmsKeyId = database.PerformanceInsights ? region.KeyArn : null,
        DeletionProtection = database.DeletionProtection,
        SkipFinalSnapshot = !database.FinalSnapshot,
        FinalSnapshotIdentifier = database.FinalSnapshot ? $"{name}-final" : null,
    };
}
