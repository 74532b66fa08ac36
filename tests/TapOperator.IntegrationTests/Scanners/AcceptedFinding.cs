using System.Text.RegularExpressions;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Scanners;

namespace TapOperator.IntegrationTests.Scanners;

/// <summary>A row of the table in docs/security.md: what checkov objects to and stays as it is.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Address">A resource's address; <c>*</c> stands for any name.</param>
/// <param name="Reason">Why it stays.</param>
internal sealed record AcceptedFinding(string Check, string Address, string Reason)
{
    private const string Begin = "<!-- checkov: begin -->";
    private const string End = "<!-- checkov: end -->";

    /// <summary>All of them; a row with several addresses is as many.</summary>
    public static IReadOnlyList<AcceptedFinding> All()
    {
        var text = File.ReadAllText(Path.Combine(Folders.Repository, "docs", "security.md"));
        var table = text[(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..text.IndexOf(End, StringComparison.Ordinal)];
        return
        [
            .. from line in table.Split('\n')
               where line.StartsWith("| CKV", StringComparison.Ordinal)
               let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
               from address in cells[1].Split(", ")
               select new AcceptedFinding(cells[0], address.Trim('`'), cells[2]),
        ];
    }

    public bool Covers(ScannerFinding finding) => finding.Check == Check
        && Regex.IsMatch(finding.Resource, $"^{Regex.Escape(Address).Replace("\\*", "[^.]+", StringComparison.Ordinal)}\\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
