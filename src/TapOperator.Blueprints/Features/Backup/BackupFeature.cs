using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Backup;

/// <summary>A backup vault and plan per region, and copies in another region.</summary>
internal static class BackupFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("backup")
    {
        Region = (region, parts) => Backups.Build(region, parts.Keys),
        Global = BackupCopies.Build,
        Checks = [BackupChecks.Check],
        Requires = spec => [Needs.Keys(spec, spec.Backup is not null, "spec.backup")],
        KeyUsers = [new(KeyUser.Backup, spec => spec.Backup is not null)],
    };
}
