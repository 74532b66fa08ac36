using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Encryption;

/// <summary>An AWS service that may use a region's key.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KeyUser>))]
public enum KeyUser
{
    /// <summary>EC2: encrypted volumes.</summary>
    Ec2,

    /// <summary>EC2 Auto Scaling: volumes of its instances.</summary>
    AutoScaling,

    /// <summary>RDS and Aurora.</summary>
    Rds,

    /// <summary>S3.</summary>
    S3,

    /// <summary>SNS.</summary>
    Sns,

    /// <summary>Lambda: environment variables.</summary>
    Lambda,

    /// <summary>CloudWatch Logs.</summary>
    Logs,

    /// <summary>CloudWatch alarms that publish to an encrypted topic.</summary>
    CloudWatch,

    /// <summary>CloudTrail.</summary>
    CloudTrail,

    /// <summary>Secrets Manager.</summary>
    SecretsManager,

    /// <summary>DynamoDB.</summary>
    DynamoDb,

    /// <summary>AWS Config.</summary>
    Config,

    /// <summary>AWS Backup.</summary>
    Backup,

    /// <summary>CloudFront: encrypted objects, for distributions of this account.</summary>
    CloudFront,
}
