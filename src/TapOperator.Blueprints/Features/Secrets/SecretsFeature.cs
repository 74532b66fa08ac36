using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Secrets;

/// <summary>Secrets of Secrets Manager.</summary>
internal static class SecretsFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("secrets")
    {
        Global = SecretsComponent.Build,
        Publishes = [new(WellKnownOutputs.SecretArn, "primary_secret_arn", IsGlobal: true)],
        Requires = spec => [Needs.Keys(spec, spec.Secrets is not null, "spec.secrets")],
        KeyUsers = [new(KeyUser.SecretsManager, spec => spec.Secrets is not null)],
    };
}
