using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Identity;

/// <summary>Roles are made per region, so that a region's stack owns all it needs.</summary>
public sealed class IdentitySpec
{
    /// <summary>The role, with instance profile, of EC2 instances.</summary>
    public InstanceRoleSpec? InstanceRole { get; set; }

    /// <summary>The role of Lambda functions.</summary>
    public FunctionRoleSpec? FunctionRole { get; set; }

    /// <summary>The permissions boundary of every role that is made. Absent: none.</summary>
    [Length(20, 2048), Pattern(Patterns.PolicyArn)]
    public string? PermissionsBoundaryArn { get; set; }

    /// <summary>The password policy of the account's IAM users; an account has only one.</summary>
    public PasswordPolicySpec? PasswordPolicy { get; set; }

    /// <summary>
    /// IAM Access Analyzer in every region: reports resources that can be reached from outside the account, which has one such analyzer per region.
    /// </summary>
    public bool AccessAnalyzer { get; set; }
}
