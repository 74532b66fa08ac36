using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>The password policy of the account's IAM users, of which there is one.</summary>
internal static class PasswordPolicy
{
    /// <summary>Adds the policy.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Identity?.PasswordPolicy is not { } policy)
            return;
        global.Stack.Add(new AwsIamAccountPasswordPolicy("main")
        {
            MinimumPasswordLength = policy.MinimumLength,
            MaxPasswordAge = policy.MaximumAgeDays,
            PasswordReusePrevention = policy.ReusePrevention,
            RequireSymbols = policy.RequireSymbols,
            RequireNumbers = policy.RequireNumbers,
            RequireLowercaseCharacters = true,
            RequireUppercaseCharacters = true,
            // Whoever may not change his own password would be locked out when it expires.
            AllowUsersToChangePassword = true,
        });
    }
}
