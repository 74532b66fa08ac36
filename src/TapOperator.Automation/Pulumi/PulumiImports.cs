using System.Text.RegularExpressions;

namespace TapOperator.Automation.Pulumi;

/// <summary>Reads what Pulumi says when an import fails.</summary>
internal static partial class PulumiImports
{
    private const string Replaced = "previously-imported resources that still specify an ID may not be replaced";

    /// <summary>
    /// Whether there is no such resource. The bridge either says so, or reads an empty resource and finds that it would have to be replaced:
    /// then every property was nil before.
    /// </summary>
    /// <param name="message">The error's message.</param>
    public static bool SaysNotThere(string message) =>
        message.Contains("does not exist", StringComparison.Ordinal)
        || (message.Contains(Replaced, StringComparison.Ordinal) && Before().Matches(message) is { Count: > 0 } before && before.All(m => m.Groups["old"].Value == "<nil>"));

    // "name: {<nil>} => {/tap/app}"
    [GeneratedRegex(@": \{(?<old>[^}]*)\} => \{", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before();
}
