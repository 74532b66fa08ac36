using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Encryption;
using TapOperator.Blueprints.Validation.Environment;
using TapOperator.Blueprints.Validation.Fields;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Validation;

/// <summary>Finds everything that is wrong with an environment's spec. Pure: neither AWS nor a cluster is asked.</summary>
public static class SpecValidator
{
    /// <summary>Checks that concern the spec as a whole; those of one feature are in its record.</summary>
    private static readonly IReadOnlyList<Func<TapEnvironment, IEnumerable<Problem>>> OfEnvironment =
    [
        environment => SchemaRules.Check(environment.Spec, "spec"),
        RegionChecks.Check,
        NameChecks.Check,
        TagChecks.Check,
        AccountChecks.Check,
        IneffectiveOverrideChecks.Check,
        ResidencyChecks.Check,
        StateChecks.Check,
        ImmutableChecks.Check,
        NotBuiltYet.Check,
    ];

    /// <summary>Every problem at once, each with its field path; empty when there is none.</summary>
    /// <param name="environment">Any environment, however wrong.</param>
    public static IReadOnlyList<Problem> Validate(TapEnvironment environment) => Validate(environment, BuiltInFeatures.All);

    /// <summary>Every problem with a given list of features.</summary>
    internal static IReadOnlyList<Problem> Validate(TapEnvironment environment, IReadOnlyList<Feature> features)
    {
        IEnumerable<Problem> problems =
        [
            .. OfEnvironment.SelectMany(check => check(environment)),
            .. features.SelectMany(feature => feature.Checks).SelectMany(check => check(environment)),
            .. RequirementChecks.Check(environment, features),
            .. KeyUserChecks.Check(environment, features),
        ];
        return [.. problems.Distinct()];
    }
}
