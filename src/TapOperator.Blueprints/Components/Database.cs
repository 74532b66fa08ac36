using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Blueprints.Parts;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Components;

/// <summary>RDS for PostgreSQL. AWS makes and keeps the master password.</summary>
internal sealed class Database : IRegionComponent
{
    private static readonly IReadOnlyList<string> Logs = ["postgresql", "upgrade"];

    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Database is not { Engine: DatabaseEngine.Postgres } database || region is not { Network: { } network, Groups: { } groups })
            return;
        if (database.Topology is not DatabaseTopology.PerRegion && !region.IsPrimary)
            return;
        var name = region.Name(NameKind.Database, Services.Database);
        var subnets = region.Stack.Add(new AwsDbSubnetGroup("main") { Name = name, SubnetIds = NetworkParts.Ids(network.Database) }, name);
        var parameters = DatabaseParameters.Add(region.Stack, name, database);
        IReadOnlyList<Element> logs =
            [.. Logs.Select(log => LogGroups.Add(region.Stack, $"database_{log}", $"/aws/rds/instance/{name}/{log}", database.LogRetentionDays, region.KeyArn))];
        var instance = Instance(region, database, name);
        instance.DbSubnetGroupName = subnets.Ref.Name;
        instance.ParameterGroupName = parameters.Ref.Name;
        instance.VpcSecurityGroupIds = [groups.Database.Id];
        instance.DependsOn = logs;
        region.Database = region.Stack.Add(instance, name);
        region.Endpoints["database"] = instance.Endpoint;
        region.Stack.Output(WellKnownOutputs.DatabaseEndpoint, instance.Endpoint);
        region.Stack.Output("database_secret_arn", instance.MasterUserSecret[0].SecretArn);
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
        ManageMasterUserPassword = true,
        MasterUserSecretKmsKeyId = region.KeyArn,
        Port = DatabasePorts.Of(database),
        AllocatedStorage = database.Storage.SizeGiB,
        MaxAllocatedStorage = database.Storage.MaximumGiB,
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
        EnabledCloudwatchLogsExports = [.. Logs.Select(Value<string>.Of)],
        PerformanceInsightsEnabled = database.PerformanceInsights,
        PerformanceInsightsKmsKeyId = database.PerformanceInsights ? region.KeyArn : null,
        DeletionProtection = database.DeletionProtection,
        SkipFinalSnapshot = !database.FinalSnapshot,
        FinalSnapshotIdentifier = database.FinalSnapshot ? $"{name}-final" : null,
    };
}
