using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>Puts findings of policies into words.</summary>
internal static class FindingText
{
    /// <summary>Longest summary in characters: with what follows it fits into a condition's message, which holds 4096.</summary>
    private const int MaxLength = 4000;

    /// <summary>All findings in one text, each with its policy, its place and what to do.</summary>
    public static string Summary(IReadOnlyList<Finding> findings)
    {
        var text = (findings.Count == 1 ? "1 finding: " : $"{findings.Count} findings: ") + string.Join(" | ", findings);
        return text.Length <= MaxLength ? text : text[..MaxLength] + " ... (`tapoperator check FILE` lists them all)";
    }
}
