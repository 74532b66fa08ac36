namespace TapOperator.Blueprints.Naming;

/// <summary>What AWS allows as the name of a kind of resource.</summary>
/// <param name="Description">The kind in words, for messages.</param>
/// <param name="MaximumLength">The most characters.</param>
/// <param name="LowerCase">Names of this kind are written in lower case.</param>
public sealed record NameKind(string Description, int MaximumLength, bool LowerCase = false)
{
    /// <summary>An S3 bucket: 3 to 63 of a-z, 0-9, hyphen (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).</summary>
    public static readonly NameKind Bucket = new("S3 bucket", 63, LowerCase: true);

    /// <summary>An IAM role or instance profile (IAM quotas).</summary>
    public static readonly NameKind Role = new("IAM role", 64);

    /// <summary>A Lambda function (CreateFunction).</summary>
    public static readonly NameKind Function = new("Lambda function", 64);

    /// <summary>An RDS instance or cluster: stored in lower case, no two hyphens in a row (CreateDBInstance).</summary>
    public static readonly NameKind Database = new("RDS database", 63, LowerCase: true);

    /// <summary>An application load balancer (CreateLoadBalancer).</summary>
    public static readonly NameKind LoadBalancer = new("load balancer", 32);

    /// <summary>A target group (CreateTargetGroup).</summary>
    public static readonly NameKind TargetGroup = new("target group", 32);

    /// <summary>A topic (SNS CreateTopic).</summary>
    public static readonly NameKind Topic = new("SNS topic", 256);

    /// <summary>A launch template (EC2 CreateLaunchTemplate).</summary>
    public static readonly NameKind LaunchTemplate = new("launch template", 125);

    /// <summary>An origin access control (CloudFront OriginAccessControlConfig).</summary>
    public static readonly NameKind AccessControl = new("origin access control", 64);

    /// <summary>A document of Systems Manager (SSM CreateDocument).</summary>
    public static readonly NameKind Document = new("SSM document", 128);

    /// <summary>A web access control list (WAFv2 CreateWebACL): letters, digits, hyphens and underscores.</summary>
    public static readonly NameKind WebAcl = new("web access control list", 128);

    /// <summary>A service control policy (Organizations CreatePolicy).</summary>
    public static readonly NameKind ServiceControlPolicy = new("service control policy", 128);

    /// <summary>A backup vault (AWS Backup CreateBackupVault): letters, digits, hyphens and underscores.</summary>
    public static readonly NameKind Vault = new("backup vault", 50);

    /// <summary>A backup plan (AWS Backup BackupPlanInput).</summary>
    public static readonly NameKind BackupPlan = new("backup plan", 50);

    /// <summary>A security group (CreateSecurityGroup), and everything else whose limit is 255 or more.</summary>
    public static readonly NameKind General = new("resource", 255);
}
