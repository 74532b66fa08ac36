using System.Text.RegularExpressions;

namespace TapOperator.Blueprints.Rights.Usage;

/// <summary>What resources are called, with <c>*</c> where the region stands or what only the engine will know.</summary>
internal static partial class NamePatterns
{
    /// <summary>The values that the resources of a type have in an argument; none where it is left out.</summary>
    /// <param name="environment">The programs.</param>
    /// <param name="type">The provider's type.</param>
    /// <param name="argument">The argument.</param>
    public static IEnumerable<string> Of(EnvironmentPrograms environment, string type, string argument)
    {
        // The longest first: no region may take a part of another one's name.
        var regions = environment.Regions.OrderByDescending(region => region.Length).ToList();
        return environment.Programs.SelectMany(program => program.Resources)
            .Where(resource => resource.ElementType == type)
            .Select(resource => resource.Render()[argument]?.ToString())
            .OfType<string>()
            .Select(value => regions.Aggregate(Expression().Replace(value, "*"), (text, region) => text.Replace(region, "*", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Expression();
}
