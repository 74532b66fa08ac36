using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>Roles have the rights that they need and no others.</summary>
internal static class Identities
{
    private static readonly string[] Documents = ["aws_iam_role_policy", "aws_iam_policy", "aws_iam_user_policy", "aws_iam_group_policy"];
    private static readonly string[] TooMuch = ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"];

    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-IAM-01",
            Protects = "the account, from roles that may do everything",
            Remedy = "name the actions",
            Check = input => from document in input.Program.OfType(Documents)
                             from statement in document.Statements("policy")
                             from action in statement.Actions
                             where statement.IsAllow && action.EndsWith('*')
                             select new Violation(document, $"{statement.Name} allows {action}"),
        },
        new()
        {
            Id = "TAP-IAM-02",
            Protects = "what is not the environment's, from its roles",
            Remedy = "name the resources",
            Check = input => from document in input.Program.OfType(Documents)
                             from statement in document.Statements("policy")
                             where statement.IsAllow && statement.Resources.Contains("*")
                             from action in statement.Actions
                             where !WildcardExceptions.Has(action)
                             select new Violation(document, $"{statement.Name} allows {action} on everything"),
        },
        new()
        {
            Id = "TAP-IAM-03",
            Protects = "the account, from policies of AWS's that allow too much",
            Remedy = "attach a policy for the task",
            Check = input => from attachment in input.Program.OfType("aws_iam_role_policy_attachment")
                             let arn = attachment.Text("policy_arn") ?? ""
                             where arn.EndsWith("FullAccess", StringComparison.Ordinal) || Array.Exists(TooMuch, name => arn.EndsWith($"/{name}", StringComparison.Ordinal))
                             select new Violation(attachment, $"attaches {arn}"),
        },
        new()
        {
            Id = "TAP-IAM-04",
            Protects = "roles, from being taken on by anybody",
            Remedy = "name who may take it on",
            Check = input => from role in input.Program.OfType("aws_iam_role")
                             from statement in role.Statements("assume_role_policy")
                             where statement is { IsAllow: true, IsForEveryone: true }
                             select new Violation(role, "may be taken on by anybody"),
        },
    ];
}
