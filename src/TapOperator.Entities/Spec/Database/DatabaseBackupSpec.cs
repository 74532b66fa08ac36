using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Database;

/// <summary>They allow recovery to any second.</summary>
public sealed class DatabaseBackupSpec
{
    /// <summary>Days that backups are kept.</summary>
    /// <remarks>AWS RDS: 1 to 35 days; 0, which would switch backups off, is not allowed here.</remarks>
    [Range(1, 35)]
    public int RetentionDays { get; set; } = 7;

    /// <summary>When the daily snapshot is taken, in UTC, such as <c>03:00-04:00</c>. Absent: AWS chooses.</summary>
    [Length(11, 11), Pattern("^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$")]
    public string? Window { get; set; }
}
