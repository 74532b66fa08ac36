using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Rights.Documents;

/// <summary>Divides statements into documents that IAM takes.</summary>
internal static class DocumentPacker
{
    /// <summary>One document, several with numbers when one would be too large, none without statements. The order of the statements is kept.</summary>
    /// <param name="group">The documents' name.</param>
    /// <param name="statements">What they allow.</param>
    /// <exception cref="InvalidOperationException">One action on one resource is too large already.</exception>
    public static IReadOnlyList<RightsDocument> Pack(string group, IEnumerable<PolicyStatement> statements)
    {
        List<List<PolicyStatement>> parts = [[]];
        foreach (var statement in statements.SelectMany(Fitting))
        {
            if (Fits([.. parts[^1], statement]))
                parts[^1].Add(statement);
            else
                parts.Add([statement]);
        }

        return parts is [[]] ? [] : [.. parts.Select((part, index) => new RightsDocument(parts.Count == 1 ? group : $"{group}-{index + 1}", part))];
    }

    private static bool Fits(IReadOnlyList<PolicyStatement> statements) => new RightsDocument("", statements).Size <= RightsDocument.Limit;

    private static IEnumerable<PolicyStatement> Fitting(PolicyStatement statement)
    {
        if (Fits([statement]))
            return [statement];
        List<Value<string>> actions = [.. statement.Actions], resources = [.. statement.Resources!];
        if (actions.Count == 1 && resources.Count == 1)
            throw new InvalidOperationException($"{statement.Sid} does not fit into a policy of {RightsDocument.Limit} characters.");
        var halves = actions.Count > resources.Count
            ? Halves(actions).Select(half => statement with { Actions = [.. half] })
            : Halves(resources).Select(half => statement with { Resources = [.. half] });
        return halves.Select((half, index) => half with { Sid = $"{statement.Sid}{index + 1}" }).SelectMany(Fitting);
    }

    private static IEnumerable<List<Value<string>>> Halves(List<Value<string>> values) => [values[..(values.Count / 2)], values[(values.Count / 2)..]];
}
