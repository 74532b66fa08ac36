using TapOperator.Entities;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Entities.Status.Stacks;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>What reconciles ask of an object in more than one place.</summary>
internal static class EntityReading
{
    /// <summary>The value of an annotation; null when it is absent or empty.</summary>
    public static string? Annotation(this TapEnvironment environment, string name) =>
        environment.Metadata.Annotations is { } annotations && annotations.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether a condition is True.</summary>
    public static bool Is(this TapEnvironmentStatus? status, string conditionType) =>
        status?.Conditions.Any(condition => string.Equals(condition.Type, conditionType, StringComparison.Ordinal) && condition.Status == ConditionStatus.True) == true;

    /// <summary>How many resources the stack had when it was last looked at; 0 when that is not known.</summary>
    public static int ResourcesOf(this TapEnvironmentStatus? status, string stack)
    {
        StackStatus? found = status?.Regions.FirstOrDefault(region => string.Equals(region.Name, stack, StringComparison.Ordinal));
        return (found ?? status?.Global)?.Resources ?? 0;
    }
}
