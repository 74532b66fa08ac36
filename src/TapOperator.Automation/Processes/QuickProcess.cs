using CliWrap;
using CliWrap.Buffered;

namespace TapOperator.Automation.Processes;

/// <summary>What a process that changes nothing has answered.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="StandardError">Its standard error.</param>
internal sealed record QuickResult(int Code, string Output, string StandardError);

/// <summary>Runs engines that only read: version, plan, outputs. Nothing is lost when they, or we, die.</summary>
/// <param name="grace">How long one may take, once asked to stop, before it is killed.</param>
internal sealed class QuickProcess(TimeSpan grace)
{
    /// <summary>Runs to the end.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="cancellationToken">Asks it to stop, and kills it after the grace period.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<QuickResult> RunAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        using var forceful = new CancellationTokenSource();
        await using var graceful = cancellationToken.Register(() => forceful.CancelAfter(grace));
        var result = await Cli.Wrap(command.Program)
            .WithArguments(command.Arguments)
            .WithWorkingDirectory(command.Directory)
            .WithEnvironmentVariables(CleanEnvironment.With(command.Environment))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(System.Text.Encoding.UTF8, System.Text.Encoding.UTF8, forceful.Token, cancellationToken);
        return new(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
