using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Pulumi;

/// <summary>One stack of a workspace, in the words of Pulumi's Automation API.</summary>
public sealed class WorkspaceStack
{
    private readonly EngineRun _run;

    internal WorkspaceStack(LocalWorkspace workspace, string name, EngineProcess process)
    {
        Workspace = workspace;
        Name = name;
        _run = new(process);
    }

    /// <summary>The stack's name.</summary>
    public string Name { get; }

    /// <summary>The workspace it belongs to.</summary>
    public LocalWorkspace Workspace { get; }

    /// <summary>Makes the world as the program says.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Asks the engine to stop.</param>
    public Task<StackResult> UpAsync(UpOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        return ChangeAsync(
            options,
            ["up", "--yes", "--skip-preview", .. Flag(options.ContinueOnError, "--continue-on-error"), .. Flag(options.Refresh, "--refresh")],
            cancellationToken);
    }

    /// <summary>Deletes all resources; the stack itself stays.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Asks the engine to stop.</param>
    public Task<StackResult> DestroyAsync(DestroyOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        return ChangeAsync(
            options, ["destroy", "--yes", "--skip-preview", .. Flag(options.ContinueOnError, "--continue-on-error")], cancellationToken);
    }

    /// <summary>Brings the state up to what the world is.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Asks the engine to stop.</param>
    public Task<StackResult> RefreshAsync(RefreshOptions? options = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(options ?? new(), ["refresh", "--yes", "--skip-preview"], cancellationToken);

    /// <summary>Finds out what <see cref="UpAsync"/> would do.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    public async Task<StackPlan> PreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var result = await Workspace.TryAsync(
            cancellationToken, ["preview", "--json", "--stack", Name, .. Flag(options.Refresh, "--refresh"), .. Parallel(options)]);
        return PulumiPreview.Read(result.Output, result.Code == 0 ? null : result.StandardError);
    }

    /// <summary>Removes every lock of the stack, whoever holds it: for people. The stack runner releases exactly the lock of a dead run.</summary>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The CLI refused.</exception>
    public async Task CancelAsync(CancellationToken cancellationToken = default)
    {
        var result = await Workspace.TryAsync(cancellationToken, "cancel", "--yes", "--stack", Name);
        if (result.Code != 0)
            throw new EngineException(ErrorReader.Read(result.StandardError));
    }

    /// <summary>Strikes a resource out of the state without touching the resource.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The CLI refused.</exception>
    public async Task DeleteFromStateAsync(string urn, CancellationToken cancellationToken = default)
    {
        var result = await Workspace.TryAsync(cancellationToken, "state", "delete", urn, "--yes", "--stack", Name);
        if (result.Code != 0)
            throw new EngineException(ErrorReader.Read(result.StandardError));
    }

    /// <summary>The outputs, secret ones in the clear and marked.</summary>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    public async Task<StackOutputs> GetOutputsAsync(CancellationToken cancellationToken = default) =>
        PulumiDeployment.Outputs(await Workspace.ExportStackAsync(Name, showSecrets: true, cancellationToken));

    /// <summary>The whole deployment, secrets encrypted.</summary>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    public Task<JsonObject> ExportStackAsync(CancellationToken cancellationToken = default) =>
        Workspace.ExportStackAsync(Name, showSecrets: false, cancellationToken);

    /// <summary>Puts a deployment in place of the stack's.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The CLI refused.</exception>
    public Task ImportStackAsync(JsonObject deployment, CancellationToken cancellationToken = default) =>
        Workspace.ImportStackAsync(Name, deployment, cancellationToken);

    private Task<StackResult> ChangeAsync(OperationOptions options, IReadOnlyList<string> arguments, CancellationToken cancellationToken) => _run.RunAsync(
        Workspace.WorkDir,
        options.RunId,
        options.OnEvent,
        Workspace.Command([.. arguments, "--json", "--stack", Name, .. Parallel(options)]),
        new PulumiEventParser(),
        cancellationToken);

    private static string[] Parallel(OperationOptions options) => options.Parallel is { } count ? ["--parallel", $"{count}"] : [];

    private static string[] Flag(bool wanted, string flag) => wanted ? [flag] : [];
}
