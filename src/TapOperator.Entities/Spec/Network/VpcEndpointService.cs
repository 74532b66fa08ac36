using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Network;

/// <summary>An AWS service that can be reached through a VPC endpoint.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VpcEndpointService>))]
public enum VpcEndpointService
{
    /// <summary>S3, a gateway.</summary>
    S3,

    /// <summary>DynamoDB, a gateway.</summary>
    DynamoDb,

    /// <summary>Systems Manager.</summary>
    Ssm,

    /// <summary>Session Manager's channel.</summary>
    SsmMessages,

    /// <summary>The SSM agent's older channel.</summary>
    Ec2Messages,

    /// <summary>CloudWatch Logs.</summary>
    Logs,

    /// <summary>CloudWatch metrics.</summary>
    Monitoring,

    /// <summary>KMS.</summary>
    Kms,

    /// <summary>Secrets Manager.</summary>
    SecretsManager,

    /// <summary>Security Token Service.</summary>
    Sts,

    /// <summary>ECR's API.</summary>
    EcrApi,

    /// <summary>ECR's registry.</summary>
    EcrDkr,

    /// <summary>API Gateway; a private API needs it.</summary>
    ExecuteApi,

    /// <summary>SNS.</summary>
    Sns,
}
