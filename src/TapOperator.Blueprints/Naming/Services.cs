namespace TapOperator.Blueprints.Naming;

/// <summary>What stands for <c>{service}</c> in the names of resources that the user does not name.</summary>
public static class Services
{
    /// <summary>The VPC.</summary>
    public const string Vpc = "vpc";

    /// <summary>The region's KMS key.</summary>
    public const string Key = "key";

    /// <summary>The region's bucket for data.</summary>
    public const string Storage = "storage";

    /// <summary>The bucket and the recorder of AWS Config.</summary>
    public const string Config = "config";

    /// <summary>The trail and its bucket.</summary>
    public const string Trail = "trail";

    /// <summary>The database.</summary>
    public const string Database = "database";

    /// <summary>The global database around the clusters of all regions.</summary>
    public const string GlobalDatabase = "database-global";

    /// <summary>An EC2 instance.</summary>
    public const string Instance = "instance";

    /// <summary>The role of instances and its profile.</summary>
    public const string InstanceRole = "instance-role";

    /// <summary>The role of functions.</summary>
    public const string FunctionRole = "function-role";

    /// <summary>The role with which VPC flow logs are written.</summary>
    public const string FlowLogsRole = "flow-logs-role";

    /// <summary>The role of AWS Config.</summary>
    public const string ConfigRole = "config-role";

    /// <summary>The role with which the trail writes to CloudWatch Logs.</summary>
    public const string TrailRole = "trail-role";

    /// <summary>IAM Access Analyzer.</summary>
    public const string Analyzer = "analyzer";

    /// <summary>The web access control list.</summary>
    public const string Firewall = "firewall";

    /// <summary>The backup vault and plan.</summary>
    public const string Backup = "backup";

    /// <summary>The role with which AWS Backup makes backups.</summary>
    public const string BackupRole = "backup-role";

    /// <summary>The role with which Systems Manager puts right what AWS Config found.</summary>
    public const string RemediationRole = "remediation-role";

    /// <summary>The bucket for the code of functions.</summary>
    public const string Code = "code";

    /// <summary>The Auto Scaling group and its launch template.</summary>
    public const string AutoScaling = "group";

    /// <summary>The topic for messages to people.</summary>
    public const string Topic = "notifications";

    /// <summary>The role with which S3 replicates.</summary>
    public const string ReplicationRole = "replication-role";

    /// <summary>The distribution.</summary>
    public const string Cdn = "cdn";

    /// <summary>The bucket for the distribution's logs.</summary>
    public const string CdnLogs = "cdn-logs";

    /// <summary>The load balancer.</summary>
    public const string LoadBalancer = "alb";

    /// <summary>The bucket for the load balancer's access logs.</summary>
    public const string AccessLogs = "alb-logs";

    /// <summary>The role of the application in containers.</summary>
    public const string TaskRole = "task-role";

    /// <summary>The role with which ECS starts containers.</summary>
    public const string TaskExecutionRole = "task-execution-role";

    /// <summary>The private API.</summary>
    public const string Api = "api";

    /// <summary>The role with which API Gateway writes logs.</summary>
    public const string ApiLogsRole = "api-logs-role";

    /// <summary>An instance of a database cluster.</summary>
    /// <param name="index">Counted from 0.</param>
    public static string DatabaseInstance(int index) => $"{Database}-{index + 1}";

    /// <summary>The connection with the VPC of another region.</summary>
    /// <param name="region">The other region.</param>
    public static string Peering(string region) => $"peering-{region}";

    /// <summary>The load balancer's target group.</summary>
    /// <param name="port">The port of the targets.</param>
    public static string TargetGroup(int port) => $"tg{port}";
}
