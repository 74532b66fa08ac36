using System.Text.RegularExpressions;
using TapOperator.Blueprints.Rights.Table;

namespace TapOperator.Blueprints.Rights.Usage;

/// <summary>What environments use of AWS: their resource types, and the values that stand for the braces of the table.</summary>
internal sealed partial class RightsUsage
{
    private readonly IReadOnlyList<EnvironmentPrograms> _environments;
    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    /// <summary>Reads the programs.</summary>
    /// <param name="environments">The environments.</param>
    /// <param name="table">What is known of their types.</param>
    /// <exception cref="KeyNotFoundException">A resource type is not in the table.</exception>
    public RightsUsage(IReadOnlyList<EnvironmentPrograms> environments, RightsTable table)
    {
        _environments = environments;
        var programs = environments.SelectMany(environment => environment.Programs).ToList();
        var types = programs.SelectMany(program => program.Resources.Select(resource => resource.ElementType).Concat(program.Data.Select(data => $"data.{data.ElementType}")))
            .Distinct().Order(StringComparer.Ordinal);
        Types = [.. types.Select(type => table.Types.TryGetValue(type, out var rights) ? rights : throw new KeyNotFoundException($"The table of rights does not know {type}."))];
        _values = new(StringComparer.Ordinal)
        {
            ["account"] = Sorted(environments.Select(environment => environment.AccountId)),
            ["regions"] = Sorted(environments.SelectMany(environment => environment.Regions)),
            ["stacks"] = Sorted(environments.Select(environment => environment.Stacks)),
            ["state-buckets"] = Sorted(environments.Select(environment => environment.StateBucket?.Bucket).OfType<string>()),
            ["state-folders"] = Sorted(environments.Select(environment => environment.StateFolder).OfType<string>()),
            ["boundaries"] = Boundaries(environments),
            ["passed-to"] = Sorted(Types.SelectMany(type => type.PassedTo ?? [])),
            ["linked-roles"] = Sorted(Types.SelectMany(type => type.LinkedRoles ?? [])),
        };
    }

    /// <summary>The rights of the types in use.</summary>
    public IReadOnlyList<TypeRights> Types { get; }

    /// <summary>A text of the table once for every combination of values of its braces; never, when one of them has none.</summary>
    public IEnumerable<string> Expand(string text)
    {
        var brace = Brace().Match(text);
        return brace.Success
            ? Values(brace.Groups["name"].Value).SelectMany(value => Expand(text.Remove(brace.Index, brace.Length).Insert(brace.Index, value)))
            : [text];
    }

    private IReadOnlyList<string> Values(string name)
    {
        if (_values.TryGetValue(name, out var known))
            return known;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return _values[name] = Sorted(_environments.SelectMany(environment => NamePatterns.Of(environment, name[..dot], name[(dot + 1)..])));
    }

    /// <summary>An environment without a boundary makes roles without one: then nothing can be asked of any.</summary>
    private static IReadOnlyList<string> Boundaries(IReadOnlyList<EnvironmentPrograms> environments)
    {
        var boundaries = environments.Select(environment => environment.Environment.Spec.Identity?.PermissionsBoundaryArn).ToList();
        return boundaries.Contains(null) ? [] : Sorted(boundaries.OfType<string>());
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> values) => [.. values.Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(?<name>[a-z0-9_.-]+)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Brace();
}
