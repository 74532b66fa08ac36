using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Database;

/// <summary>
/// Encrypted with the region's key, never public, reachable from the application's security groups only. AWS makes and keeps the master password
/// (Secrets Manager); it never passes through the operator, except with the topology ReadReplicas, for which RDS does not keep it: then the operator makes
/// it up and puts it into a secret.
/// </summary>
public sealed class DatabaseSpec
{
    /// <summary>The database system. Cannot be changed without losing the data.</summary>
    public DatabaseEngine Engine { get; set; } = DatabaseEngine.Postgres;

    /// <summary>
    /// The major version, such as <c>16</c> (Postgres) or <c>8.0</c> (AuroraMySql). The minor version is AWS's choice within it and never moves by
    /// this operator.
    /// </summary>
    [Length(1, 10), Pattern(@"^[0-9]+(\.[0-9]+)?$")]
    public string Version { get; set; } = "16";

    /// <summary>In which regions there are databases, and how they hang together.</summary>
    public DatabaseTopology Topology { get; set; } = DatabaseTopology.PerRegion;

    /// <summary>The instance class; not used by Aurora Serverless.</summary>
    [Length(1, 40), Pattern(Patterns.DatabaseClass)]
    public string InstanceClass { get; set; } = "db.t4g.micro";

    /// <summary>Where a standby in a second zone runs; it doubles the price. Aurora's answers reads too.</summary>
    public MultiAzMode MultiAz { get; set; } = MultiAzMode.PrimaryOnly;

    /// <summary>Storage, for Postgres; Aurora's grows by itself.</summary>
    public DatabaseStorageSpec Storage { get; set; } = new();

    /// <summary>Capacity of Aurora Serverless v2; needed with AuroraMySql, not used by Postgres.</summary>
    public ServerlessSpec? Serverless { get; set; }

    /// <summary>The name of the database that is made at the start.</summary>
    [Length(1, 63), Pattern("^[A-Za-z][A-Za-z0-9_]*$")]
    public string Name { get; set; } = "app";

    /// <summary>The name of the master user.</summary>
    [Length(1, 16), Pattern("^[A-Za-z][A-Za-z0-9_]*$")]
    [Cel(ValueRules.MasterUser, ValueRules.MasterUserMessage)]
    public string Username { get; set; } = "appuser";

    /// <summary>The TCP port. Absent: 5432 for Postgres, 3306 for AuroraMySql.</summary>
    [Range(1150, 65535)]
    public int? Port { get; set; }

    /// <summary>Refuses connections without TLS, by parameter group.</summary>
    public bool ForceTls { get; set; } = true;

    /// <summary>Users may log in with IAM instead of a password.</summary>
    public bool IamAuthentication { get; set; } = true;

    /// <summary>Automated backups.</summary>
    public DatabaseBackupSpec Backup { get; set; } = new();

    /// <summary>When AWS may do maintenance, in UTC, such as <c>sun:05:00-sun:06:00</c>. Absent: AWS chooses.</summary>
    [Length(19, 19), Pattern("^(mon|tue|wed|thu|fri|sat|sun):[0-2][0-9]:[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):[0-2][0-9]:[0-5][0-9]$")]
    public string? MaintenanceWindow { get; set; }

    /// <summary>Performance Insights with 7 days of history, which is free, encrypted with the region's key.</summary>
    public bool PerformanceInsights { get; set; } = true;

    /// <summary>Days that the database's logs are kept in CloudWatch; a value that CloudWatch Logs knows.</summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int LogRetentionDays { get; set; } = 30;

    /// <summary>Refuses the deletion of the database, by this operator too.</summary>
    public bool DeletionProtection { get; set; } = true;

    /// <summary>Takes a last snapshot when the database is deleted, of copies of Aurora too; RDS takes none of a read replica of Postgres.</summary>
    public bool FinalSnapshot { get; set; } = true;
}
