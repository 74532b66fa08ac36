using System.Text;
using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Processes;

/// <summary>Runs one of the repository's scripts, or another program, to its end.</summary>
public static class Script
{
    /// <returns>Standard output, trimmed.</returns>
    /// <exception cref="PartMissingException">The script failed; its words are the message.</exception>
    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        Action<string>? onProgress = null,
        CancellationToken cancellationToken = default)
    {
        var errors = new StringBuilder();
        var result = await Cli.Wrap(Path.Combine(Folders.Repository, program))
            .WithArguments(arguments)
            .WithEnvironmentVariables(environment ?? new Dictionary<string, string?>())
            .WithValidation(CommandResultValidation.None)
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line =>
            {
                errors.AppendLine(line);
                onProgress?.Invoke(line);
            }))
            .ExecuteBufferedAsync(cancellationToken);
        return result.ExitCode == 0
            ? result.StandardOutput.Trim()
            : throw new PartMissingException($"{program}: {(errors.Length > 0 ? errors.ToString().Trim() : $"exit code {result.ExitCode}")}");
    }
}
