using TapOperator.Blueprints.Rights.Documents;
using TapOperator.Blueprints.Rights.Table;
using TapOperator.Blueprints.Rights.Usage;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Rights;

/// <summary>The IAM policies under which the operator can run given environments, and nothing more. Pure.</summary>
public static class OperatorRights
{
    /// <summary>The policies: a document per group of services, several where one would be larger than IAM allows. The same environments give the same documents.</summary>
    /// <param name="environments">At least one.</param>
    /// <exception cref="KeyNotFoundException">A resource type is not in the table.</exception>
    public static IReadOnlyList<RightsDocument> Of(IReadOnlyList<EnvironmentPrograms> environments)
    {
        var table = RightsTable.Known;
        var usage = new RightsUsage(environments, table);
        var actions = usage.Types.SelectMany(type => type.Actions).Concat(table.Operator)
            .SelectMany(rights => rights.Value, (rights, action) => (Scope: rights.Key, Action: action))
            .ToLookup(right => right.Scope, right => right.Action, StringComparer.Ordinal);
        return
        [
            .. table.Scopes.Where(scope => actions.Contains(scope.Key))
                .GroupBy(scope => scope.Value.Group, StringComparer.Ordinal)
                .SelectMany(group => DocumentPacker.Pack(group.Key, group.Select(scope => Statement(scope.Key, scope.Value, actions[scope.Key], usage)).OfType<PolicyStatement>())),
        ];
    }

    /// <summary>Null where there is nothing to allow anything on, such as attachments of policies to roles that have none.</summary>
    private static PolicyStatement? Statement(string name, Scope scope, IEnumerable<string> actions, RightsUsage usage)
    {
        List<string> resources = [.. scope.Resources.SelectMany(usage.Expand).Distinct()];
        var conditions = Conditions(scope, usage).ToList();
        return resources.Count == 0 || conditions.Exists(condition => !condition.Values.Any())
            ? null
            : new PolicyStatement(Sid(name))
            {
                Actions = List(actions.Distinct().Order(StringComparer.Ordinal)),
                Resources = List(resources),
                Conditions = conditions,
            };
    }

    private static IEnumerable<Condition> Conditions(Scope scope, RightsUsage usage)
    {
        if (!scope.Global)
            yield return new Condition("StringEquals", "aws:RequestedRegion", List(usage.Expand("{regions}")));
        foreach (var condition in scope.Conditions ?? [])
        {
            List<string> values = [.. condition.Values.SelectMany(usage.Expand)];
            if (values.Count > 0 || !condition.Optional)
                yield return new Condition(condition.Operator, condition.Key, List(values));
        }
    }

    private static ValueList<string> List(IEnumerable<string> texts) => [.. texts.Select(text => (Value<string>)text)];

    /// <summary><c>ec2-tag-new</c> becomes <c>Ec2TagNew</c>: a statement's id has letters and digits.</summary>
    private static string Sid(string scope) => string.Concat(scope.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
