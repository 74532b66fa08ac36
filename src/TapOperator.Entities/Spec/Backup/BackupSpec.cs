using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Backup;

/// <summary>A vault and a plan per region, encrypted with the region's key.</summary>
public sealed class BackupSpec
{
    /// <summary>When backups start, as an AWS cron expression in UTC.</summary>
    [Length(6, 64), Pattern(@"^cron\([^()]+\)$")]
    public string Schedule { get; set; } = "cron(0 5 * * ? *)";

    /// <summary>Days that a backup is kept.</summary>
    [Range(1, 36500)]
    public int RetentionDays { get; set; } = 35;

    /// <summary>Days after which a backup moves to cold storage; it then stays there 90 days at least. Absent: never.</summary>
    [Range(1, 36500)]
    public int? ColdStorageAfterDays { get; set; }

    /// <summary>What is backed up.</summary>
    [Items(1, 5), ListSet]
    public IList<BackupResource> Resources { get; set; } = [BackupResource.Database, BackupResource.Volumes, BackupResource.Storage];

    /// <summary>Deletes the backups with their vault; else a vault that is not empty stops the deletion.</summary>
    public bool EmptyOnDelete { get; set; }

    /// <summary>Copies every backup of the primary region to this region of the environment. Absent: no copy.</summary>
    [Length(1, 20)]
    public string? CopyToRegion { get; set; }
}

/// <summary>What can be backed up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BackupResource>))]
public enum BackupResource
{
    /// <summary>RDS and Aurora.</summary>
    Database,

    /// <summary>EBS volumes.</summary>
    Volumes,

    /// <summary>S3 buckets.</summary>
    Storage,

    /// <summary>DynamoDB tables.</summary>
    Tables,
}
