using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>Who may do what with a region's key.</summary>
internal static class KeyPolicy
{
    private static readonly ValueList<string> Use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    private static readonly ValueList<string> Administer =
    [
        "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:Describe*", "kms:DisableKey*", "kms:EnableKey*", "kms:Get*", "kms:List*", "kms:PutKeyPolicy",
        "kms:RevokeGrant", "kms:RotateKeyOnDemand", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription",
    ];

    /// <summary>The policy.</summary>
    /// <param name="arns">Account and region.</param>
    /// <param name="administrators">ARNs of roles; none leaves administration to the account's IAM policies.</param>
    /// <param name="users">Services that may use the key for this account.</param>
    public static PolicyDocument Of(Arns arns, IEnumerable<string> administrators, KeyUser[] users)
    {
        List<PolicyStatement> statements = [.. Account(arns, [.. administrators])];
        foreach (var user in users)
            statements.Add(KeyUserStatements.Of(user, arns, Use));
        return new(statements);
    }

    private static IEnumerable<PolicyStatement> Account(Arns arns, IReadOnlyList<string> administrators)
    {
        if (administrators.Count == 0)
            return [new PolicyStatement("AccountPolicies") { Principal = Principal.Aws(arns.Root), Actions = ["kms:*"], Resources = ["*"] }];
        return
        [
            new PolicyStatement("Administrators") { Principal = Principal.Aws([.. administrators.Select(a => (Value<string>)a)]), Actions = Administer, Resources = ["*"] },
            new PolicyStatement("AccountPolicies") { Principal = Principal.Aws(arns.Root), Actions = [.. Use, "kms:CreateGrant"], Resources = ["*"] },
        ];
    }
}
