using TapOperator.Entities;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>The role belongs to the account in the spec, and an external id comes with a role.</summary>
internal static class AccountChecks
{
    private const int AccountPart = 4;

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Account is not { } account)
        {
            yield break;
        }

        var parts = account.RoleArn?.Split(':') ?? [];
        if (account.Id is { } id && parts.Length > AccountPart && parts[AccountPart] != id)
        {
            yield return new Problem("spec.account.roleArn", $"the role belongs to account {parts[AccountPart]}, not to {id}",
                "name a role of the account in spec.account.id");
        }

        if (account.ExternalId is not null && account.RoleArn is null)
        {
            yield return new Problem("spec.account.externalId", "an external id is for assuming a role, and none is named",
                "add spec.account.roleArn, or leave externalId out");
        }
    }
}
