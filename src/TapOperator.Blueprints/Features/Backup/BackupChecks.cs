using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Backup;

namespace TapOperator.Blueprints.Features.Backup;

/// <summary>Backups are copied to a region that has a vault, and AWS takes their times.</summary>
internal static class BackupChecks
{
    // AWS Backup API, Lifecycle: what is moved to cold storage stays there at least so long.
    private const int LeastColdDays = 90;

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Backup is not { } backup)
            yield break;
        if (backup.ColdStorageAfterDays is { } cold && backup.RetentionDays < cold + LeastColdDays)
        {
            yield return new Problem("spec.backup.retentionDays", $"backups that move to cold storage after {cold} days stay there for {LeastColdDays} days at least",
                $"keep them {cold + LeastColdDays} days or longer, or leave coldStorageAfterDays out");
        }

        if (backup.CopyToRegion is { } region && (region == environment.Spec.PrimaryRegionName() || environment.Spec.Regions.All(r => r.Name != region)))
            yield return new Problem("spec.backup.copyToRegion", $"{region} is not another region of the environment", "name one of spec.regions that is not the primary");
        if (backup.Resources.Has(BackupResource.Storage) && environment.Spec.Storage is { Versioning: false })
            yield return new Problem("spec.backup.resources", "needs spec.storage.versioning: true: AWS Backup takes only buckets that keep versions", "switch versioning on, or leave Storage out");
    }
}
