using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Files;
using TapOperator.Automation.Processes;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Pulumi;

/// <summary>
/// A folder with a Pulumi project, and the CLI that works in it. State and locks live in the folder too, or in a bucket; secrets in the state
/// are encrypted with a passphrase that is made once and kept beside it. The words are those of Pulumi's Automation API.
/// </summary>
public sealed class LocalWorkspace
{
    /// <summary>The project's name: part of every URN, so it must not change.</summary>
    public const string ProjectName = "tap";

    private const string PassphraseFile = "passphrase";
    private readonly LocalWorkspaceOptions _options;
    private readonly IStateFolder _state;
    private readonly QuickProcess _quick;
    private readonly TimeProvider _time;

    /// <summary>Creates the workspace; nothing is started or written.</summary>
    /// <param name="options">Where and how Pulumi works.</param>
    /// <param name="state">The files of the backend.</param>
    /// <param name="time">The clock.</param>
    internal LocalWorkspace(LocalWorkspaceOptions options, IStateFolder state, TimeProvider time)
    {
        _options = options;
        _state = state;
        _time = time;
        _quick = new(options.GracePeriod);
    }

    /// <summary>The folder.</summary>
    public string WorkDir => _options.WorkDir;

    /// <summary>Makes the project's files and the stack, if they are not there.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The CLI refused.</exception>
    public async Task<WorkspaceStack> CreateOrSelectStackAsync(string stackName, CancellationToken cancellationToken = default)
    {
        await PrepareProjectAsync(cancellationToken);
        var isNew = !await HasStackAsync(stackName, cancellationToken);
        await PreparePassphraseAsync(isNew, cancellationToken);
        if (isNew)
            await RunAsync(cancellationToken, "stack", "init", stackName);
        return Stack(stackName);
    }

    /// <summary>A stack that is known to be there, or about to be looked for.</summary>
    /// <param name="stackName">The stack.</param>
    public WorkspaceStack Stack(string stackName) => new(this, stackName, new EngineProcess(_time, _options.GracePeriod));

    /// <summary>Whether the backend has the stack.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="EngineException">The bucket could not be asked.</exception>
    public async Task<bool> HasStackAsync(string stackName, CancellationToken cancellationToken = default)
    {
        const string folder = $".pulumi/stacks/{ProjectName}";
        return (await _state.ListAsync(folder, cancellationToken)).Contains($"{folder}/{stackName}.json", StringComparer.Ordinal);
    }

    /// <summary>Removes a stack without resources, its history, and what else the backend keeps of it.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The stack has resources, or the CLI refused.</exception>
    public async Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default)
    {
        await PrepareProjectAsync(cancellationToken);
        if (await HasStackAsync(stackName, cancellationToken))
            await RunAsync(cancellationToken, "stack", "rm", "--yes", "--stack", stackName);
        await _state.ClearAsync(cancellationToken);
    }

    /// <summary>The stack's whole deployment: resources, outputs, pending operations.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="showSecrets">Whether secrets come in the clear.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">It cannot be read.</exception>
    public async Task<JsonObject> ExportStackAsync(string stackName, bool showSecrets = false, CancellationToken cancellationToken = default)
    {
        List<string> arguments = ["stack", "export", "--stack", stackName];
        if (showSecrets)
            arguments.Add("--show-secrets");
        return JsonNode.Parse(await ReadStateAsync(cancellationToken, arguments))!.AsObject();
    }

    /// <summary>Puts a deployment in place of the stack's.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="deployment">As <see cref="ExportStackAsync"/> gave it.</param>
    /// <param name="cancellationToken">Stops the CLI.</param>
    /// <exception cref="EngineException">The CLI refused.</exception>
    public async Task ImportStackAsync(string stackName, JsonObject deployment, CancellationToken cancellationToken = default)
    {
        var file = Path.Combine(WorkDir, "deployment.json");
        await PrivateFile.WriteAsync(file, Encoding.UTF8.GetBytes(deployment.ToJsonString()), cancellationToken);
        try
        {
            await RunAsync(cancellationToken, "stack", "import", "--stack", stackName, "--file", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal async Task<QuickResult> TryAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        await _quick.RunAsync(Command(arguments), cancellationToken);

    internal EngineCommand Command(IReadOnlyList<string> arguments)
    {
        var environment = new Dictionary<string, string>(_options.EnvironmentVariables)
        {
            ["PULUMI_BACKEND_URL"] = _options.BackendUrl ?? PulumiBackend.Local(WorkDir),
            ["PULUMI_CONFIG_PASSPHRASE_FILE"] = Path.Combine(WorkDir, PassphraseFile),
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true",
            ["PULUMI_IGNORE_AMBIENT_PLUGINS"] = "true",
        };
        if (_options.PulumiHome is { } home)
            environment["PULUMI_HOME"] = home;
        return new(_options.PulumiCommand, ["--non-interactive", .. arguments], WorkDir, environment);
    }

    private async Task<string> RunAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        var result = await TryAsync(cancellationToken, arguments);
        return result.Code == 0 ? result.Output : throw new EngineException(ErrorReader.Read(result.StandardError));
    }

    private async Task PrepareProjectAsync(CancellationToken cancellationToken)
    {
        PrivateFile.CreateDirectory(WorkDir);
        await PrivateFile.WriteIfChangedAsync(
            Path.Combine(WorkDir, "Pulumi.yaml"), Encoding.UTF8.GetBytes($"name: {ProjectName}\nruntime: hcl\n"), cancellationToken);
    }

    private async Task PreparePassphraseAsync(bool mayBeMade, CancellationToken cancellationToken)
    {
        if (await KeptFile.ReadAsync(WorkDir, PassphraseFile, _state, cancellationToken) is not null)
            return;
        if (!mayBeMade)
            throw new EngineException(new(ErrorClass.StateUnreadable, $"the stack's file {PassphraseFile}, which decrypts its state, is gone") { Remedy = StateRemedy.Text });
        var passphrase = Encoding.UTF8.GetBytes(RandomNumberGenerator.GetHexString(64, lowercase: true));
        await KeptFile.WriteAsync(WorkDir, PassphraseFile, passphrase, _state, cancellationToken);
    }

    private async Task<string> ReadStateAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        // The state may have outlived the folder.
        await PrepareProjectAsync(cancellationToken);
        await PreparePassphraseAsync(mayBeMade: false, cancellationToken);
        var result = await TryAsync(cancellationToken, arguments);
        if (result.Code == 0)
            return result.Output;
        // Reading the state is all that was asked for, so whatever went wrong, the state could not be read.
        var error = ErrorReader.Read(result.StandardError);
        throw new EngineException(error with { Class = ErrorClass.StateUnreadable, Remedy = StateRemedy.Text });
    }
}
