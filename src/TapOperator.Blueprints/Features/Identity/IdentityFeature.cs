using TapOperator.Blueprints.Composition;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>IAM roles of instances and functions, the account's password policy, Access Analyzer.</summary>
internal static class IdentityFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("identity")
    {
        Region = (region, _) => AccessAnalyzer.Build(region),
        Global = PasswordPolicy.Build,
        Checks = [BoundaryChecks.Check],
    };
}
