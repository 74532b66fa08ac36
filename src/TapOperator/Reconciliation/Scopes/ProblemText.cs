using TapOperator.Blueprints;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>Puts problems into words.</summary>
internal static class ProblemText
{
    /// <summary>Longest summary in characters: a condition's message holds 32768, and a status all in all 32 KiB.</summary>
    private const int MaxLength = 6000;

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
