using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>The rule by which one AWS service may use a key: only for this account, and only for what the service has need of.</summary>
internal static class KeyUserStatements
{
    /// <summary>The rule of a service.</summary>
    /// <param name="user">The service.</param>
    /// <param name="arns">Account and region.</param>
    /// <param name="use">Actions of those who encrypt and decrypt.</param>
    public static PolicyStatement Of(KeyUser user, Arns arns, ValueList<string> use) => user switch
    {
        KeyUser.Ec2 => Through(user, "ec2", arns, use),
        KeyUser.Rds => Through(user, "rds", arns, use),
        KeyUser.S3 => Through(user, "s3", arns, use),
        KeyUser.Sns => Through(user, "sns", arns, use),
        KeyUser.Lambda => Through(user, "lambda", arns, use),
        KeyUser.SecretsManager => Through(user, "secretsmanager", arns, use),
        KeyUser.DynamoDb => Through(user, "dynamodb", arns, use),
        KeyUser.Backup => Through(user, "backup", arns, use),
        KeyUser.AutoScaling => AutoScaling(arns, use),
        KeyUser.Logs => Itself(user, $"logs.{arns.Region}.amazonaws.com", use, new Condition("ArnLike", "kms:EncryptionContext:aws:logs:arn", arns.Of("logs", "*"))),
        KeyUser.CloudTrail => Itself(
            user, "cloudtrail.amazonaws.com", ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"], new Condition("StringEquals", "aws:SourceAccount", arns.AccountId)),
        KeyUser.Config => Itself(user, "config.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"], new Condition("StringEquals", "aws:SourceAccount", arns.AccountId)),
        KeyUser.CloudWatch => Itself(user, "cloudwatch.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey*"], new Condition("StringEquals", "aws:SourceAccount", arns.AccountId)),
        KeyUser.CloudFront => Itself(user, CdnOrigins.Service, ["kms:Decrypt"], CdnOrigins.OfAccount(arns.AccountId)),
        _ => throw new NotSupportedException($"No key policy is known for {user}."),
    };

    /// <summary>Services that act with the rights of whoever calls them.</summary>
    private static PolicyStatement Through(KeyUser user, string service, Arns arns, ValueList<string> use) => new(user.ToString())
    {
        Principal = Principal.Aws("*"),
        Actions = [.. use, "kms:CreateGrant"],
        Resources = ["*"],
        Conditions =
        [
            new Condition("StringEquals", "kms:CallerAccount", arns.AccountId),
            new Condition("StringEquals", "kms:ViaService", $"{service}.{arns.Region}.amazonaws.com"),
        ],
    };

    /// <summary>Auto Scaling acts with its service-linked role, which need not exist yet: a policy that named it as principal would then be refused.</summary>
    private static PolicyStatement AutoScaling(Arns arns, ValueList<string> use) => new(nameof(KeyUser.AutoScaling))
    {
        Principal = Principal.Aws("*"),
        Actions = [.. use, "kms:CreateGrant"],
        Resources = ["*"],
        Conditions =
        [
            new Condition("StringEquals", "kms:CallerAccount", arns.AccountId),
            new Condition("ArnLike", "aws:PrincipalArn", $"arn:aws:iam::{arns.AccountId}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling*"),
        ],
    };

    /// <summary>Services that act as themselves.</summary>
    private static PolicyStatement Itself(KeyUser user, string service, ValueList<string> actions, Condition condition) =>
        new(user.ToString()) { Principal = Principal.Services(service), Actions = actions, Resources = ["*"], Conditions = [condition] };
}
