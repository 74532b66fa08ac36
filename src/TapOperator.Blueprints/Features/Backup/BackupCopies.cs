using TapOperator.Blueprints.Composition;

namespace TapOperator.Blueprints.Features.Backup;

/// <summary>The primary region's backup plan, when its backups are copied to another region.</summary>
internal static class BackupCopies
{
    /// <summary>Adds the plan.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Backup is not { CopyToRegion: { } region } settings)
            return;
        var primary = global.Environment.PrimaryRegion;
        BackupPlans.Add(global.Stack, global.Environment, primary, settings, new BackupTarget(
            global.Stack.Input(primary, WellKnownOutputs.BackupVaultName),
            global.Stack.Input(primary, WellKnownOutputs.BackupRoleArn),
            global.Stack.Input(region, WellKnownOutputs.BackupVaultArn),
            []));
    }
}
