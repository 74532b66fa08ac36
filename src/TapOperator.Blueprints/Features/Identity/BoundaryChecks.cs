using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>The permissions boundary is a policy of the account in the spec, or one of AWS: IAM takes no other.</summary>
internal static class BoundaryChecks
{
    private const int AccountPart = 4;

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var boundary = environment.Spec.Identity?.PermissionsBoundaryArn?.Split(':') ?? [];
        if (environment.Spec.Account?.Id is { } own && boundary.Length > AccountPart && boundary[AccountPart] != own && boundary[AccountPart] != "aws")
        {
            yield return new Problem("spec.identity.permissionsBoundaryArn", $"the policy belongs to account {boundary[AccountPart]}, not to {own}",
                "name a policy of the account in spec.account.id");
        }
    }
}
