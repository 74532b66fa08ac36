using TapOperator.Blueprints.Composition;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>If the spec names the services that may use the keys, it names all that would fail later without that right.</summary>
internal static class KeyUserChecks
{
    /// <summary>Services that act as themselves: the account's IAM policies cannot give them the right instead.</summary>
    private static readonly KeyUser[] OnTheirOwn = [KeyUser.AutoScaling, KeyUser.CloudTrail, KeyUser.Config, KeyUser.CloudWatch, KeyUser.CloudFront];

    public static IEnumerable<Problem> Check(TapEnvironment environment, IReadOnlyList<Feature> features) =>
        environment.Spec.Encryption is not { Services: { Count: > 0 } named }
            ? []
            : KeyUsers.Needed(environment.Spec, features).Where(user => OnTheirOwn.Contains(user) && !named.Contains(user)).Select(user => new Problem(
                "spec.encryption.services", $"{user} is missing, and what is asked for elsewhere needs it to use the key", $"add {user}, or leave the list empty"));
}
