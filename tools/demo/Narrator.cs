using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace TapOperator.Demo;

/// <summary>Says in one line each what was started, and how long it took.</summary>
internal static class Narrator
{
    // Into a file or pipe nothing is wrapped: a line stays a line.
    static Narrator()
    {
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 1000;
    }

    public static async Task<T> StepAsync<T>(string name, Func<Task<T>> work, Func<T, string> result)
    {
        var clock = Stopwatch.StartNew();
        var made = await work();
        Done(name, result(made), clock.Elapsed);
        return made;
    }

    public static void Done(string name, string result, TimeSpan took)
        => AnsiConsole.MarkupLineInterpolated($"[green]✓[/] {name.PadRight(14)} {result} [grey]{Seconds(took)}[/]");

    public static void Say(string text) => AnsiConsole.MarkupLineInterpolated($"{text}");

    public static void Note(string text) => AnsiConsole.MarkupLineInterpolated($"[grey]{text}[/]");

    public static void Failure(string text) => AnsiConsole.MarkupLineInterpolated($"[red]✗[/] {text}");

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
