using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Files;
using TapOperator.Automation.Processes;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Terraform;

/// <summary>Makes stacks' directories ready for OpenTofu or Terraform, and runs in them what changes nothing.</summary>
/// <param name="version">The engine.</param>
/// <param name="command">Its command lines.</param>
/// <param name="quick">Runs them.</param>
internal sealed class TerraformFolder(EngineVersion version, TerraformCommand command, QuickProcess quick)
{
    /// <summary>The command for a stack.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="arguments">Subcommand and flags.</param>
    public EngineCommand Command(StackWork work, params IReadOnlyList<string> arguments) => command.For(work, arguments);

    /// <summary>Writes program, values and configuration, and initialises the directory where that is needed.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="program">The program's document, when it is not the work's own.</param>
    /// <param name="adoptions">What to take over instead of making it.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>Why no run can start; null when one can.</returns>
    public async Task<EngineError?> PrepareAsync(
        StackWork work, JsonObject? program, IReadOnlyList<Adoption> adoptions, CancellationToken cancellationToken)
    {
        await ProgramFolder.WriteAsync(work, version.Kind, program, adoptions, StateFolders.Of(work), cancellationToken);
        return await InitialiseAsync(work, cancellationToken);
    }

    /// <summary>Runs to the end, whatever comes of it; the directory has been prepared.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="arguments">Subcommand and flags.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    public Task<QuickResult> TryAsync(StackWork work, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        quick.RunAsync(command.For(work, arguments), cancellationToken);

    /// <summary>Runs to the end. When the state is elsewhere the directory may be new: it is initialised first.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="arguments">Subcommand and flags.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="EngineException">The engine refused.</exception>
    public async Task<string> RunAsync(StackWork work, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (work.State.IsRemote && await InitialiseAsync(work, cancellationToken) is { } problem)
            throw new EngineException(problem);
        var result = await TryAsync(work, arguments, cancellationToken);
        return result.Code == 0 ? result.Output : throw new EngineException(ErrorOf(result));
    }

    private async Task<EngineError?> InitialiseAsync(StackWork work, CancellationToken cancellationToken)
    {
        if (TerraformBackend.Problem(version, work.State) is { } problem)
            return problem;
        PrivateFile.CreateDirectory(work.Directory);
        await command.WriteConfigurationAsync(work, cancellationToken);
        var isNeeded = await TerraformBackend.WriteAsync(work, cancellationToken);
        if (!isNeeded && !command.InstallsProvider)
            return null;
        var init = await TryAsync(work, ["init", "-input=false", "-no-color", "-reconfigure"], cancellationToken);
        return init.Code == 0 ? null : ErrorOf(init);
    }

    /// <summary>What a command that failed says.</summary>
    /// <param name="result">Its answer.</param>
    public static EngineError ErrorOf(QuickResult result) => ErrorReader.Read(result.StandardError.Length > 0 ? result.StandardError : result.Output);
}
