using TapOperator.Blueprints.Naming;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>Every name that the pattern gives is one that AWS takes.</summary>
internal static class NameChecks
{
    // Account ids all have twelve digits, so any will do to measure with.
    private const string AnyAccount = "123456789012";

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var names = new EnvironmentNames(environment, environment.Spec.Account?.Id ?? AnyAccount);
        return NameUses.Of(environment.Spec).SelectMany(use => environment.Spec.Regions
            .Select(region => names.Of(use.Kind, use.Service, region.Name))
            .SelectMany(name => NameFaults.Of(use.Kind, name).Select(fault => ProblemOf(environment, use, name, fault)))
            .Take(1));
    }

    private static Problem ProblemOf(TapEnvironment environment, NameUse use, string name, string fault) => new(
        use.Kind == NameKind.Bucket && environment.Spec.Naming.BucketPattern is not null ? "spec.naming.bucketPattern" : "spec.naming.pattern",
        $"the {use.Kind.Description} \"{name}\" of {use.Component} {fault}",
        "change the pattern, the suffix or the name that is filled in");
}
