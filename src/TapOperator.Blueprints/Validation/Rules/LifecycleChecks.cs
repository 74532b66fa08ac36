using TapOperator.Entities;
using TapOperator.Entities.Spec.Storage;

namespace TapOperator.Blueprints.Validation.Rules;

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
        foreach (var (transition, index) in lifecycle.Transitions.Select((transition, index) => (transition, index)))
        {
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
    private static IEnumerable<Problem> Order(LifecycleSpec lifecycle) => lifecycle.Transitions
        .OrderBy(transition => transition.StorageClass)
        .Zip(lifecycle.Transitions.OrderBy(transition => transition.StorageClass).Skip(1))
        .Where(pair => pair.Second.Days <= pair.First.Days)
        .Select(pair => new Problem(Transitions, $"objects would move to {pair.Second.StorageClass} no later than to {pair.First.StorageClass}",
            $"give {pair.Second.StorageClass} more than {pair.First.Days} days"));
}
