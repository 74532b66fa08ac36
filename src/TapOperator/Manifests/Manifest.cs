using TapOperator.Blueprints;
using TapOperator.Entities;

namespace TapOperator.Manifests;

/// <summary>A problem and where it is.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The line, from 1; null when the field is not in the file.</param>
/// <param name="Problem">The problem.</param>
public sealed record LocatedProblem(string Source, int? Line, Problem Problem)
{
    /// <summary>One line for a terminal: <c>file:line: field: message; remedy</c>.</summary>
    public override string ToString()
    {
        var place = Line is { } line ? $"{Source}:{line}: " : $"{Source}: ";
        var field = Problem.Field.Length > 0 ? $"{Problem.Field}: " : "";
        var remedy = Problem.Remedy.Length > 0 ? $"; {Problem.Remedy}" : "";
        return place + field + Problem.Message + remedy;
    }
}

/// <summary>One document of a manifest file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Environment">What was read, with defaults for what could not be; null when it is no TapEnvironment at all.</param>
/// <param name="Problems">Everything that is wrong with it.</param>
public sealed record Manifest(string Source, TapEnvironment? Environment, IReadOnlyList<LocatedProblem> Problems)
{
    /// <summary>Where each field stands in the file.</summary>
    public FieldLines Lines { get; init; } = new();

    /// <summary>Whether nothing stops the environment: warnings do not.</summary>
    public bool IsValid => Environment is not null && Problems.All(problem => problem.Problem.Severity == Severity.Warning);
}
