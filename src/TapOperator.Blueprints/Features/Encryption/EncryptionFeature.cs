using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>A KMS key per region.</summary>
internal static class EncryptionFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("encryption")
    {
        Publishes = [new(WellKnownOutputs.KmsKeyArn, "primary_kms_key_arn"), new(WellKnownOutputs.KmsKeyId)],
        Checks = [AliasChecks.Check],
        KeyUsers = [new(KeyUser.Ec2, spec => spec.Encryption is { EbsByDefault: true })],
        Costs = [new KeyCosts()],
    };
}
