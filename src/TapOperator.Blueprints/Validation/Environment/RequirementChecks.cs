using TapOperator.Blueprints.Composition;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>A feature that needs another one has it.</summary>
internal static class RequirementChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment, IReadOnlyList<Feature> features)
    {
        foreach (var need in features.SelectMany(feature => feature.Requires(environment.Spec)))
        {
            if (need is { Applies: true, IsMet: false })
                yield return new Problem(need.Field, $"needs {need.Need}", $"add {need.Need}, or leave {need.Field} out");
        }
    }
}
