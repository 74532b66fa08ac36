using TapOperator.Blueprints;
using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>What a look at the manifest or at its programs came to.</summary>
/// <param name="HasErrors">Whether anything stops.</param>
/// <param name="Text">What stops or, when nothing does, what is worth a look; empty when nothing was found.</param>
internal sealed record Verdict(bool HasErrors, string Text)
{
    /// <summary>Longest text in characters: with what follows it fits into a condition's message, which holds 4096.</summary>
    private const int MaxLength = 4000;

    /// <summary>On the manifest: each problem with its field path and what to do.</summary>
    public static Verdict Of(IReadOnlyList<Problem> problems) =>
        Of(problems, problem => problem.Severity, "problem", One, "validate");

    /// <summary>On the programs: each finding with its policy, its place and what to do.</summary>
    public static Verdict Of(IReadOnlyList<Finding> findings) =>
        Of(findings, finding => finding.Policy.Severity, "finding", finding => finding.ToString(), "check");

    private static Verdict Of<T>(IReadOnlyList<T> found, Func<T, Severity> severity, string noun, Func<T, string> one, string command)
    {
        var errors = found.Where(item => severity(item) == Severity.Error).ToList();
        var told = errors.Count > 0 ? errors : found;
        if (told.Count == 0)
            return new Verdict(HasErrors: false, "");
        var text = $"{told.Count} {noun}{(told.Count == 1 ? "" : "s")}: {string.Join(" | ", told.Select(one))}";
        return new Verdict(errors.Count > 0, text.Length <= MaxLength ? text : text[..MaxLength] + $" ... (`tapoperator {command} FILE` lists them all)");
    }

    private static string One(Problem problem) =>
        problem.Remedy.Length == 0 ? $"{problem.Field}: {problem.Message}" : $"{problem.Field}: {problem.Message}; {problem.Remedy}";
}
