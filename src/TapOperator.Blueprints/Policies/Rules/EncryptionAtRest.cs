using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>What is stored is encrypted, with the environment's own key where AWS has one to choose.</summary>
internal static class EncryptionAtRest
{
    // Arguments that must be true.
    private static readonly TypeArgument[] Flags =
    [
        new("aws_db_instance", "storage_encrypted"), new("aws_rds_cluster", "storage_encrypted"), new("aws_rds_global_cluster", "storage_encrypted"), new("aws_efs_file_system", "encrypted"), new("aws_ebs_volume", "encrypted"),
        new("aws_instance", "root_block_device.encrypted"), new("aws_launch_template", "block_device_mappings.ebs.encrypted"), new("aws_dynamodb_table", "server_side_encryption.enabled"),
    ];

    // Arguments that must name a key.
    private static readonly TypeArgument[] Keys =
    [
        new("aws_sns_topic", "kms_master_key_id"), new("aws_sqs_queue", "kms_master_key_id"), new("aws_secretsmanager_secret", "kms_key_id"), new("aws_cloudtrail", "kms_key_id"),
        new("aws_backup_vault", "kms_key_arn"), new("aws_lambda_function", "kms_key_arn"),
    ];

    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-ENC-01",
            Protects = "data at rest in databases, volumes and tables",
            Remedy = "turn the encryption of the store on",
            Check = input => from flag in Flags
                             from resource in input.Program.OfType(flag.Type)
                             where !resource.IsTrue(flag.Path) && !IsAsItsSource(resource)
                             select new Violation(resource, $"{flag.Path} is not true"),
        },
        new()
        {
            Id = "TAP-ENC-02",
            Protects = "objects in buckets",
            Remedy = "give the bucket a default encryption",
            Check = input => from bucket in input.Program.OfType("aws_s3_bucket")
                             where !input.Program.Of("aws_s3_bucket_server_side_encryption_configuration", "bucket", bucket).Any()
                             select new Violation(bucket, "has no default encryption"),
        },
        new()
        {
            Id = "TAP-ENC-03",
            Protects = "messages, secrets, trails and backups, by a key that the account controls",
            Remedy = "add spec.encryption, so that there is a key of the environment's own",
            Check = input => from key in Keys
                             from resource in input.Program.OfType(key.Type)
                             where !resource.Has(key.Path)
                             select new Violation(resource, $"{key.Path} names no key"),
        },
        new()
        {
            Id = "TAP-ENC-04",
            Protects = "keys, from being used for ever",
            Remedy = "leave spec.encryption.rotationDays as it is",
            Check = input => from key in input.Program.OfType("aws_kms_key")
                             where !key.IsTrue("enable_key_rotation")
                             select new Violation(key, "is never rotated"),
        },
        new()
        {
            Id = "TAP-ENC-05",
            Severity = Severity.Warning,
            Protects = "log events, by a key that the account controls",
            Remedy = "add spec.encryption with a key that admits CloudWatch Logs",
            Check = input => from logs in input.Program.OfType("aws_cloudwatch_log_group")
                             where !logs.Has("kms_key_id")
                             select new Violation(logs, "is encrypted by a key of AWS's only"),
        },
    ];

    // A replica in the same region is encrypted as its source is, and a global database as the cluster it is built around; RDS refuses to be told otherwise.
    private static bool IsAsItsSource(ResourceView resource) =>
        (resource.Type == "aws_db_instance" && resource.Has("replicate_source_db") && resource.Has("kms_key_id"))
        || (resource.Type == "aws_rds_global_cluster" && resource.Has("source_db_cluster_identifier"));

    private sealed record TypeArgument(string Type, string Path);
}
