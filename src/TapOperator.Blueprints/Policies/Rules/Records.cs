using System.Globalization;
using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>What happened can be looked up, and what was lost can be brought back.</summary>
internal static class Records
{
    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-LOG-01",
            Protects = "the record of who talked to whom",
            Remedy = "leave spec.network.flowLogs on",
            Check = input => from vpc in input.Program.OfType("aws_vpc")
                             where !input.Program.Of("aws_flow_log", "vpc_id", vpc).Any()
                             select new Violation(vpc, "has no flow logs"),
        },
        new()
        {
            Id = "TAP-LOG-02",
            Protects = "the budget and the law, from logs that are kept for ever",
            Remedy = "say how many days they are kept",
            Check = input => from logs in input.Program.OfType("aws_cloudwatch_log_group")
                             where Number(logs, "retention_in_days") < 1
                             select new Violation(logs, "is kept for ever"),
        },
        new()
        {
            Id = "TAP-LOG-03",
            Protects = "the trail, from being changed afterwards",
            Remedy = "turn the validation of log files on",
            Check = input => from trail in input.Program.OfType("aws_cloudtrail")
                             where !trail.IsTrue("enable_log_file_validation")
                             select new Violation(trail, "does not sign its files"),
        },
        new()
        {
            Id = "TAP-LOG-04",
            Protects = "the record of who called an API",
            Remedy = "give every stage access logs",
            Check = input => from stage in input.Program.OfType("aws_api_gateway_stage")
                             where !stage.Has("access_log_settings.destination_arn")
                             select new Violation(stage, "writes no access logs"),
        },
        new()
        {
            Id = "TAP-BAK-01",
            Protects = "databases, from being lost",
            Remedy = "keep backups for at least a day: spec.database.backup.retentionDays",
            Check = input => from database in input.Program.OfType("aws_db_instance", "aws_rds_cluster")
                             where !database.Has("replicate_source_db") && !database.Has("cluster_identifier_source") && Number(database, "backup_retention_period") < 1
                             select new Violation(database, "has no backups"),
        },
        new()
        {
            Id = "TAP-BAK-02",
            Severity = Severity.Warning,
            Protects = "objects, from being overwritten or deleted by mistake",
            Remedy = "leave versioning on",
            Check = input => from bucket in input.Program.OfType("aws_s3_bucket")
                             where !input.Program.Of("aws_s3_bucket_versioning", "bucket", bucket).Any(setting => setting.Text("versioning_configuration.status") == "Enabled")
                             select new Violation(bucket, "keeps no older versions"),
        },
        new()
        {
            Id = "TAP-BAK-03",
            Severity = Severity.Warning,
            Protects = "tables, from being lost or written over by mistake",
            Remedy = "leave spec.tables[].pointInTimeRecovery on",
            Check = input => from table in input.Program.OfType("aws_dynamodb_table")
                             where !table.IsTrue("point_in_time_recovery.enabled") || table.All("replica").Any(replica => replica["point_in_time_recovery"]?.ToString() != "true")
                             select new Violation(table, "cannot be restored to an earlier second in every region"),
        },
    ];

    // Absent counts as 0: that is AWS's default for all that is asked here.
    private static double Number(ResourceView resource, string path) =>
        double.TryParse(resource.Text(path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
