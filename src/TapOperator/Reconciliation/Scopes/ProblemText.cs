using TapOperator.Blueprints;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>Puts problems into words.</summary>
internal static class ProblemText
{
    /// <summary>Longest summary in characters: with what follows it fits into a condition's message, which holds 4096.</summary>
    private const int MaxLength = 4000;

    /// <summary>All problems in one text, each with its field path and what to do.</summary>
    public static string Summary(IReadOnlyList<Problem> problems)
    {
        var text = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        text += ": " + string.Join(" | ", problems.Select(One));
        return text.Length <= MaxLength ? text : text[..MaxLength] + " ... (`tapoperator validate FILE` lists them all)";
    }

    /// <summary>One problem on one line.</summary>
    public static string One(Problem problem) =>
        problem.Remedy.Length == 0 ? $"{problem.Field}: {problem.Message}" : $"{problem.Field}: {problem.Message}; {problem.Remedy}";
}
