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

    /// <summary>The bucket for the code of functions.</summary>
    public const string Code = "code";

    /// <summary>The load balancer.</summary>
    public const string LoadBalancer = "alb";
}
