using TapOperator.Entities;
using TapOperator.Entities.Spec.Storage;

namespace TapOperator.Blueprints.Features.Storage;

/// <summary>Moves of objects to cheaper classes are such as S3 takes.</summary>
/// <remarks>Source: Amazon S3 User Guide, "Transitioning objects using Amazon S3 Lifecycle" and "Expiring objects".</remarks>
internal static class LifecycleChecks
{
    private const string Transitions = "spec.storage.lifecycle.transitions";
    private const int LeastDaysToInfrequentAccess = 30;

    public static IEnumerable<Problem> Check(TapEnvironment environment) =>
        environment.Spec.Storage?.Lifecycle is { } lifecycle ? [.. Each(lifecycle), .. Order(lifecycle)] : [];

    private static IEnumerable<Problem> Each(LifecycleSpec lifecycle)
    {
        for (var index = 0; index < lifecycle.Transitions.Count; index++)
        {
            var transition = lifecycle.Transitions[index];
            if (transition.StorageClass is StorageClass.Standard)
            {
                yield return new Problem($"{Transitions}[{index}].storageClass", "objects begin in Standard, nothing moves there", "leave this transition out");
            }

            if (transition is { StorageClass: StorageClass.StandardIa, Days: < LeastDaysToInfrequentAccess })
            {
                yield return new Problem($"{Transitions}[{index}].days", $"S3 moves nothing to StandardIa before {LeastDaysToInfrequentAccess} days",
                    $"give {LeastDaysToInfrequentAccess} or more");
            }

            if (lifecycle.ExpireDays > 0 && transition.Days >= lifecycle.ExpireDays)
            {
                yield return new Problem($"{Transitions}[{index}].days", $"the objects are deleted after {lifecycle.ExpireDays} days, before they would move",
                    "move them earlier, or delete them later");
            }
        }
    }

    // The classes stand from dear to cheap; an object only ever moves down.
    private static IEnumerable<Problem> Order(LifecycleSpec lifecycle)
    {
        List<TransitionSpec> down = [.. lifecycle.Transitions];
        down.Sort((one, other) => ((int)one.StorageClass).CompareTo((int)other.StorageClass));
        for (var i = 1; i < down.Count; i++)
        {
            var (dearer, cheaper) = (down[i - 1], down[i]);
            if (cheaper.Days <= dearer.Days)
            {
                yield return new Problem(Transitions, $"objects would move to {cheaper.StorageClass} no later than to {dearer.StorageClass}",
                    $"give {cheaper.StorageClass} more than {dearer.Days} days");
            }
        }
    }
}
