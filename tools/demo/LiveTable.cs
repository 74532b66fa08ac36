using Spectre.Console;
using TapOperator.Entities.Status;

namespace TapOperator.Demo;

/// <summary>One row a stack, drawn again in place.</summary>
internal sealed class LiveTable : ProgressView
{
    private const int Width = 24;

    public override Task<Outcome> ShowAsync(Func<Action<TapEnvironmentStatus, TimeSpan>, Task<Outcome>> work)
        => AnsiConsole.Live(Draw([], TimeSpan.Zero)).AutoClear(false).StartAsync(context =>
            work((status, passed) => context.UpdateTarget(Draw(StackLine.Of(status), passed))));

    private static Table Draw(IReadOnlyList<StackLine> lines, TimeSpan passed)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Stack", "Phase", "Resources", "", "At");
        foreach (var line in lines)
        {
            table.AddRow(Markup.Escape(line.Name), Colour(line.Phase), line.Count, Bar(line), Markup.Escape(Short(line.At)));
        }
        return table.Caption(Narrator.Seconds(passed));
    }

    private static string Colour(string phase) => phase switch
    {
        "Ready" => "[green]Ready[/]",
        "Failed" => "[red]Failed[/]",
        _ => phase,
    };

    private static string Bar(StackLine line)
    {
        if (line.Total == 0) return "";
        var full = Math.Clamp(Width * line.Done / line.Total, 0, Width);
        return $"[green]{new string('━', full)}[/][grey]{new string('━', Width - full)}[/]";
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
