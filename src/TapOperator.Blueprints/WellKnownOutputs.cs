namespace TapOperator.Blueprints;

/// <summary>Names of outputs that others read: of a region's stack, unless said otherwise.</summary>
public static class WellKnownOutputs
{
    /// <summary>Name of the stack for what lies between regions.</summary>
    public const string GlobalStack = "global";

    /// <summary>The id of the VPC, text.</summary>
    public const string VpcId = "vpc_id";

    /// <summary>The VPC's IPv6 range, text; where VPCs are peered.</summary>
    public const string Ipv6Range = "vpc_ipv6_cidr";

    /// <summary>The ARN of the region's key, text.</summary>
    public const string KmsKeyArn = "kms_key_arn";

    /// <summary>The load balancer's DNS name, text.</summary>
    public const string LoadBalancerDnsName = "alb_dns_name";

    /// <summary>The ARN of the ECS cluster, text.</summary>
    public const string ClusterArn = "cluster_arn";

    /// <summary>Where the database answers, text.</summary>
    public const string DatabaseEndpoint = "database_endpoint";

    /// <summary>The id of the region's key, text.</summary>
    public const string KmsKeyId = "kms_key_id";

    /// <summary>The name of the region's bucket, text.</summary>
    public const string BucketName = "bucket_name";

    /// <summary>The domain name under which S3 serves the region's bucket, text.</summary>
    public const string BucketDomain = "bucket_domain_name";

    /// <summary>The ARN of the region's topic, text.</summary>
    public const string TopicArn = "topic_arn";

    /// <summary>The domain name of the distribution, text; of the global stack.</summary>
    public const string CdnDomain = "cdn_domain_name";

    /// <summary>The ARN of the region's database, text.</summary>
    public const string DatabaseArn = "database_arn";

    /// <summary>The subnet group for databases, text; where a region has a replica only.</summary>
    public const string DatabaseSubnetGroup = "database_subnet_group";

    /// <summary>The parameter group for databases, text; where a region has a replica only.</summary>
    public const string DatabaseParameterGroup = "database_parameter_group";

    /// <summary>The id of the databases' security group, text; where a region has a replica only.</summary>
    public const string DatabaseSecurityGroup = "database_security_group_id";

    /// <summary>Addresses of read replicas by region, a map; of the global stack.</summary>
    public const string ReplicaEndpoints = "database_replica_endpoints";

    /// <summary>The name of the region's backup vault, text.</summary>
    public const string BackupVaultName = "backup_vault_name";

    /// <summary>The ARN of the region's backup vault, text.</summary>
    public const string BackupVaultArn = "backup_vault_arn";

    /// <summary>The ARN of the role with which the region's backups are made, text.</summary>
    public const string BackupRoleArn = "backup_role_arn";

    /// <summary>What can be connected to, a map from the component (<c>database</c>, <c>storage</c>, <c>function-api</c>) to its address.</summary>
    public const string Endpoints = "endpoints";

    /// <summary>The environment's regions in the order of the spec, a list; of the primary region's stack only.</summary>
    public const string Regions = "regions";

    /// <summary>The ARN of the first secret, text; of the global stack.</summary>
    public const string SecretArn = "secret_arn";

    /// <summary>The ARNs of all secrets by name, a map; of the global stack.</summary>
    public const string SecretArns = "secret_arns";

    /// <summary>The ARNs of the tables by name, a map; of the global stack.</summary>
    public const string TableArns = "table_arns";

    /// <summary>The id of a route table, text; where VPCs are peered.</summary>
    /// <param name="table">Its name inside the program.</param>
    public static string RouteTableId(string table) => $"route_table_{table}_id";
}
