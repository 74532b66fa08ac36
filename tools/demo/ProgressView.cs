using Spectre.Console;
using TapOperator.Entities.Status;

namespace TapOperator.Demo;

/// <summary>Shows how far each stack is: a live table on a terminal, lines elsewhere.</summary>
internal abstract class ProgressView
{
    public static ProgressView Create()
        => AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected ? new LiveTable() : new PlainLines();

    /// <summary>Runs the work, which tells every status it sees and the time passed so far.</summary>
    public abstract Task<Outcome> ShowAsync(Func<Action<TapEnvironmentStatus, TimeSpan>, Task<Outcome>> work);
}
