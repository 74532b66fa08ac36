using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>The region's customer managed key.</summary>
internal static class EncryptionComponent
{
    // What AWS does unasked; saying it again would show as a change where an API does not report it.
    private const int DefaultRotationDays = 365;

    /// <summary>Adds the key with its alias.</summary>
    /// <param name="region">The region.</param>
    /// <param name="users">AWS services that may use the key.</param>
    public static RegionKeys Build(RegionContext region, KeyUser[] users)
    {
        if (region.Spec.Encryption is not { } encryption)
            return new RegionKeys(Data: null, Logs: null);
        var name = region.Name(Services.Key);
        var key = region.Stack.Add(
            new AwsKmsKey("main")
            {
                Description = $"Data of {region.Environment.Name} in {region.Region.Name}",
                EnableKeyRotation = true,
                RotationPeriodInDays = encryption.RotationPeriodDays == DefaultRotationDays ? null : (Value<double>)encryption.RotationPeriodDays,
                DeletionWindowInDays = encryption.DeletionWindowDays,
                Policy = KeyPolicy.Of(region.Arns, encryption.AdministratorArns, users),
            },
            name);
        var alias = encryption.Alias is { } pattern ? region.Environment.Names.Fill(pattern, Services.Key, region.Region.Name) : name;
        region.Stack.Add(new AwsKmsAlias("main") { Name = $"alias/{alias}", TargetKeyId = key.KeyId });
        EbsByDefault(region, encryption, key);
        region.Stack.Output(WellKnownOutputs.KmsKeyArn, key.Arn);
        region.Stack.Output(WellKnownOutputs.KmsKeyId, key.KeyId);
        return new RegionKeys(key.Arn, users.Has(KeyUser.Logs) ? key.Arn : null);
    }

    private static void EbsByDefault(RegionContext region, EncryptionSpec encryption, AwsKmsKey key)
    {
        if (!encryption.EbsByDefault)
            return;
        region.Stack.Add(new AwsEbsEncryptionByDefault("main") { Enabled = true });
        region.Stack.Add(new AwsEbsDefaultKmsKey("main") { KeyArn = key.Arn });
    }
}
