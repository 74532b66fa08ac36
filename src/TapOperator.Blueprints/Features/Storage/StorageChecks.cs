using TapOperator.Entities;
using TapOperator.Entities.Spec.Storage;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>What is asked of the buckets can be kept.</summary>
internal static class StorageChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Storage is { EmptyOnDelete: true, ObjectLock.Mode: ObjectLockMode.Compliance })
        {
            yield return new Problem("spec.storage.emptyOnDelete", "objects locked in mode Compliance can be deleted by nobody, so the deletion waits until their retention ends",
                "use mode Governance where the buckets must go at any time", Severity.Warning);
        }
    }
}
