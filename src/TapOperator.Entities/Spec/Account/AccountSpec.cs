using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Account;

/// <summary>Credentials themselves never stand here.</summary>
public sealed class AccountSpec
{
    /// <summary>The account's 12 digits. When given, nothing is touched unless the credentials lead to this account.</summary>
    [Length(1, 12)]
    [Cel(ValueRules.AccountId, ValueRules.AccountIdMessage)]
    public string? Id { get; set; }

    /// <summary>
    /// The role to assume in the account, such as <c>arn:aws:iam::123456789012:role/tap-operator</c>. Absent: the operator's own credentials.
    /// </summary>
    [Length(20, 2048), Pattern(Patterns.RoleArn)]
    public string? RoleArn { get; set; }

    /// <summary>The external id that the role's trust policy asks for.</summary>
    /// <remarks>AWS STS: 2 to 1224 characters.</remarks>
    [Length(2, 1224), Pattern(@"^[\w+=,.@:\/-]+$")]
    public string? ExternalId { get; set; }
}
