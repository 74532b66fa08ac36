using Spectre.Console;
using TapOperator.Blueprints.Policies;

namespace TapOperator.Commands.Findings;

/// <summary>Findings for people.</summary>
internal static class FindingTable
{
    private const int PipeWidth = 240;

    public static void Write(IReadOnlyList<CheckedEnvironment> environments, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        // In a pipe nobody breaks lines where a terminal would.
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = PipeWidth;
        foreach (var environment in environments)
        {
            if (environment.Findings.Count > 0)
                console.Write(Table(environment));
            output.WriteLine($"{environment.File}: {environment.Name}: {environment.Errors} errors, {environment.Warnings} warnings from {PolicyCatalog.All.Count} policies");
        }
    }

    private static Table Table(CheckedEnvironment environment)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in (string[])["SEVERITY", "POLICY", "STACK", "RESOURCE"])
            table.AddColumn(new TableColumn(column) { NoWrap = true });
        table.AddColumn("FINDING");
        foreach (var finding in environment.Findings.OrderBy(finding => finding.Policy.Severity))
        {
            table.AddRow(
                new Text(finding.Policy.Severity.Word()),
                new Text(finding.Policy.Id),
                new Text(finding.Stack),
                new Text(finding.Address),
                new Text($"{finding.Message}; {finding.Policy.Remedy}"));
        }

        return table;
    }
}
