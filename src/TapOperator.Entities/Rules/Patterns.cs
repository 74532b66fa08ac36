namespace TapOperator.Entities.Rules;

/// <summary>Regular expressions (RE2) that more than one field uses.</summary>
public static class Patterns
{
    /// <summary>An EC2 instance type, such as <c>t3.micro</c> or <c>u-6tb1.metal</c>.</summary>
    public const string InstanceType = @"^[a-z][a-z0-9-]*\.[a-z0-9-]+$";

    /// <summary>An RDS instance class, such as <c>db.t4g.micro</c>.</summary>
    public const string DatabaseClass = @"^db\.[a-z0-9-]+\.[a-z0-9-]+$";

    /// <summary>The ARN of an IAM role in any partition.</summary>
    public const string RoleArn = @"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]+$";

    /// <summary>The ARN of an IAM policy, the account's or AWS's own.</summary>
    public const string PolicyArn = @"^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[\w+=,.@/-]+$";

    /// <summary>The ARN of an ACM certificate.</summary>
    public const string CertificateArn = "^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-z0-9-]+$";

    /// <summary>A short name in lower case that becomes part of resource names.</summary>
    public const string ShortName = "^[a-z]([a-z0-9-]*[a-z0-9])?$";

    /// <summary>The name of a Kubernetes object (RFC 1123 subdomain).</summary>
    public const string ObjectName = @"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$";

    /// <summary>A key in the data of a Secret or ConfigMap.</summary>
    public const string SecretKey = "^[A-Za-z0-9._-]+$";

    /// <summary>An IPv4 range in CIDR notation; the full check is the validator's.</summary>
    public const string Cidr = "^([0-9]{1,3}[.]){3}[0-9]{1,3}/[0-9]{1,2}$";

    /// <summary>A duration in hours, minutes and seconds, such as <c>1h30m</c>.</summary>
    public const string Duration = "^([0-9]+h)?([0-9]+m)?([0-9]+s)?$";
}
