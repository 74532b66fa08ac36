namespace TapOperator.Blueprints;

/// <summary>Names of outputs that others read: of a region's stack, unless said otherwise.</summary>
public static class WellKnownOutputs
{
    /// <summary>Name of the stack for what lies between regions.</summary>
    public const string GlobalStack = "global";

    /// <summary>The id of the VPC, text.</summary>
    public const string VpcId = "vpc_id";

    /// <summary>The ARN of the region's key, text.</summary>
    public const string KmsKeyArn = "kms_key_arn";

    /// <summary>The load balancer's DNS name, text.</summary>
    public const string LoadBalancerDnsName = "alb_dns_name";

    /// <summary>The ARN of the ECS cluster, text.</summary>
    public const string ClusterArn = "cluster_arn";

    /// <summary>Where the database answers, text.</summary>
    public const string DatabaseEndpoint = "database_endpoint";

    /// <summary>What can be connected to, a map from the component (<c>database</c>, <c>storage</c>, <c>function-api</c>) to its address.</summary>
    public const string Endpoints = "endpoints";

    /// <summary>The environment's regions in the order of the spec, a list; of the primary region's stack only.</summary>
    public const string Regions = "regions";

    /// <summary>The ARN of the first secret, text; of the global stack.</summary>
    public const string SecretArn = "secret_arn";

    /// <summary>The ARNs of all secrets by name, a map; of the global stack.</summary>
    public const string SecretArns = "secret_arns";
}
