using TapOperator.Entities.Schema;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>Evaluates those CEL rules of the CRD that look at one value, by their equivalents in <see cref="CelEquivalents"/>.</summary>
internal static class CelRules
{
    public static IEnumerable<Problem> Check(IReadOnlyList<CelAttribute> rules, object value, string path) => rules.Count == 0
        ? []
        : rules.Where(cel => CelEquivalents.OfOneValue.TryGetValue(cel.Rule, out var holds) && !holds(value))
            .Select(cel => new Problem(path + cel.FieldPath, cel.Message, Remedies.For(value)));

    private static class Remedies
    {
        public static string For(object value) => value is string or int or double ? $"change \"{value}\"" : "change one of the two";
    }
}
