using TapOperator.Blueprints.Blocks;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>What an Aurora cluster is wherever it stands, original or copy.</summary>
internal static class AuroraClusters
{
    /// <summary>Aurora MySQL, as RDS calls it.</summary>
    public const string Engine = "aurora-mysql";

    /// <summary>A cluster without its place, its version and its credentials.</summary>
    /// <param name="localName">The name inside the program.</param>
    /// <param name="name">The cluster's name.</param>
    /// <param name="database">What the user asks for.</param>
    /// <param name="keyArn">The key of the cluster's region; null for AWS's own.</param>
    public static AwsRdsCluster Cluster(string localName, string name, DatabaseSpec database, Value<string>? keyArn) => new(localName)
    {
        ClusterIdentifier = name,
        Engine = Engine,
        Serverlessv2ScalingConfiguration = database.Serverless is { } capacity ? new() { MinCapacity = capacity.MinimumAcu, MaxCapacity = capacity.MaximumAcu } : null,
        Port = DatabasePorts.Of(database),
        StorageEncrypted = true,
        KmsKeyId = keyArn,
        IamDatabaseAuthenticationEnabled = database.IamAuthentication,
        BackupRetentionPeriod = database.Backup.RetentionDays,
        PreferredBackupWindow = database.Backup.Window,
        PreferredMaintenanceWindow = database.MaintenanceWindow,
        CopyTagsToSnapshot = true,
        EnabledCloudwatchLogsExports = DatabaseSurroundings.ClusterLogs,
        DeletionProtection = database.DeletionProtection,
        SkipFinalSnapshot = !database.FinalSnapshot,
        FinalSnapshotIdentifier = database.FinalSnapshot ? $"{name}-final" : null,
    };

    /// <summary>An instance of a cluster.</summary>
    /// <param name="localName">The name inside the program.</param>
    /// <param name="name">The instance's name.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="database">What the user asks for.</param>
    /// <param name="keyArn">The key of the cluster's region; null for AWS's own.</param>
    public static AwsRdsClusterInstance Instance(string localName, string name, AwsRdsCluster cluster, DatabaseSpec database, Value<string>? keyArn) => new(localName)
    {
        Identifier = name,
        ClusterIdentifier = cluster.Id,
        InstanceClass = "db.serverless",
        Engine = Engine,
        AutoMinorVersionUpgrade = true,
        PubliclyAccessible = false,
        CopyTagsToSnapshot = true,
        PerformanceInsightsEnabled = database.PerformanceInsights,
        PerformanceInsightsKmsKeyId = database.PerformanceInsights ? keyArn : null,
    };
}
