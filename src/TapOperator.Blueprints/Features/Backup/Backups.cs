using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Backup;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Backup;

/// <summary>A vault with the region's key, and the plan that fills it. What is copied to another region's vault is planned in the global stack, when both vaults are there.</summary>
internal static class Backups
{
    // AWS Backup developer guide, "Managed policies": S3 is not in the first.
    private static readonly string[] Rights = ["service-role/AWSBackupServiceRolePolicyForBackup"];
    private static readonly string[] RightsOnBuckets = ["AWSBackupServiceRolePolicyForS3Backup"];

    /// <summary>Adds the vault, its role and, unless backups are copied, the plan.</summary>
    public static void Build(RegionContext region, RegionKeys keys)
    {
        if (region.Spec.Backup is not { } settings)
            return;
        var name = region.Name(NameKind.Vault, Services.Backup);
        var vault = region.Stack.Add(new AwsBackupVault("main") { Name = name, KmsKeyArn = keys.Data, ForceDestroy = settings.EmptyOnDelete }, name);
        var (role, attachments) = Role(region, settings);
        if (settings.CopyToRegion is null || !region.IsPrimary)
            BackupPlans.Add(region.Stack, region.Environment, region.Region.Name, settings, new BackupTarget(vault.Ref.Name, role.Arn, CopyTo: null, attachments));
        region.Stack.Output(WellKnownOutputs.BackupVaultName, vault.Ref.Name);
        region.Stack.Output(WellKnownOutputs.BackupVaultArn, vault.Arn);
        region.Stack.Output(WellKnownOutputs.BackupRoleArn, role.Arn);
    }

    private static (AwsIamRole Role, IReadOnlyList<AwsIamRolePolicyAttachment> Attachments) Role(RegionContext region, BackupSpec settings)
    {
        var name = region.Name(NameKind.Role, Services.BackupRole);
        var role = region.Stack.Add(new AwsIamRole("backup") { Name = name, AssumeRolePolicy = Trust.Of("backup.amazonaws.com") }, name);
        IEnumerable<string> policies = settings.Resources.Has(BackupResource.Storage) ? [.. Rights, .. RightsOnBuckets] : Rights;
        return (role, [.. policies.Select((policy, index) => region.Stack.Add(new AwsIamRolePolicyAttachment(LocalNames.Of("backup", index)) { Role = role.Ref.Name, PolicyArn = Arns.ManagedPolicy(policy) }))]);
    }
}
