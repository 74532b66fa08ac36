using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Files;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Pulumi;

/// <summary>Drives Pulumi as its Automation API does: the same programs, through the <c>hcl</c> language host and the Terraform provider bridge.</summary>
public sealed class PulumiEngine : IStackEngine
{
    private readonly string _program;
    private readonly string _bridgeVersion;
    private readonly EngineOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates the driver for one binary.</summary>
    /// <param name="version">The CLI's version.</param>
    /// <param name="program">The <c>pulumi</c> binary.</param>
    /// <param name="bridgeVersion">Version of the installed <c>terraform-provider</c> plugin.</param>
    /// <param name="options">How to drive it.</param>
    /// <param name="time">The clock.</param>
    public PulumiEngine(EngineVersion version, string program, string bridgeVersion, EngineOptions options, TimeProvider time)
    {
        Version = version;
        _program = program;
        _bridgeVersion = bridgeVersion;
        _options = options;
        _time = time;
    }

    /// <inheritdoc/>
    public EngineKind Kind => EngineKind.Pulumi;

    /// <inheritdoc/>
    public EngineVersion Version { get; }

    /// <inheritdoc/>
    public IReadOnlySet<string> NotThere(IReadOnlyList<EngineError> errors, IReadOnlyList<Adoption> adoptions) =>
        MissingImports.Of(errors, adoptions, PulumiImports.SaysNotThere);

    /// <inheritdoc/>
    public IEventParser CreateParser() => new PulumiEventParser();

    /// <inheritdoc/>
    public Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default) => PreviewAsync(work, refresh: false, cancellationToken);

    /// <inheritdoc/>
    public Task<StackResult> ApplyAsync(StackWork work, CancellationToken cancellationToken = default) => AdoptAsync(work, [], null, cancellationToken);

    /// <inheritdoc/>
    public async Task<StackResult> AdoptAsync(
        StackWork work, IReadOnlyList<Adoption> adoptions, JsonObject? program = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var stack = await PrepareAsync(work, program, adoptions, cancellationToken);
            var options = new UpOptions { Parallel = _options.PulumiParallelism, OnEvent = work.OnEvent, RunId = work.RunId };
            var result = await stack.UpAsync(options, cancellationToken);
            if (!result.IsSuccess)
                return result;
            return result with { Outputs = PulumiDeployment.Outputs(await SettlePendingAsync(stack, cancellationToken)) };
        }
        catch (EngineException exception)
        {
            return StackResult.Failed(exception.Error);
        }
    }

    /// <inheritdoc/>
    public async Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        try
        {
            var stack = await PrepareAsync(work, null, [], cancellationToken);
            var options = new DestroyOptions { Parallel = _options.PulumiParallelism, OnEvent = work.OnEvent, RunId = work.RunId };
            var result = await stack.DestroyAsync(options, cancellationToken);
            if (result.IsSuccess)
                await SettlePendingAsync(stack, cancellationToken);
            return result;
        }
        catch (EngineException exception)
        {
            return StackResult.Failed(exception.Error);
        }
    }

    /// <inheritdoc/>
    public async Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var known = await GetInventoryAsync(work, cancellationToken);
        return StackDrift.Of(await PreviewAsync(work, refresh: true, cancellationToken), known);
    }

    /// <inheritdoc/>
    public async Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var workspace = Workspace(work);
        return await workspace.HasStackAsync(work.Id.Stack, cancellationToken) ? await workspace.Stack(work.Id.Stack).GetOutputsAsync(cancellationToken) : StackOutputs.Empty;
    }

    /// <inheritdoc/>
    public async Task<StateInventory> GetInventoryAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var workspace = Workspace(work);
        return await workspace.HasStackAsync(work.Id.Stack, cancellationToken)
            ? PulumiDeployment.Inventory(await workspace.ExportStackAsync(work.Id.Stack, showSecrets: false, cancellationToken))
            : StateInventory.Empty;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> UntaintAsync(StackWork work, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    public Task ForgetAsync(StackWork work, string address, CancellationToken cancellationToken = default) =>
        Workspace(work).Stack(work.Id.Stack).DeleteFromStateAsync(PulumiNames.Urn(work.Id.Stack, address), cancellationToken);

    /// <inheritdoc/>
    public Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default) =>
        PulumiLocks.InspectAsync(StateFolders.Of(work), work.Id.Stack, cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken = default) =>
        PulumiLocks.ReleaseAsync(StateFolders.Of(work), work.Id.Stack, stackLock, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveStateAsync(StackWork work, CancellationToken cancellationToken = default) =>
        work.State.IsRemote ? Workspace(work).RemoveStackAsync(work.Id.Stack, cancellationToken) : Task.CompletedTask;

    private async Task<StackPlan> PreviewAsync(StackWork work, bool refresh, CancellationToken cancellationToken)
    {
        try
        {
            var stack = await PrepareAsync(work, null, [], cancellationToken);
            return await stack.PreviewAsync(new() { Parallel = _options.PulumiParallelism, Refresh = refresh }, cancellationToken);
        }
        catch (EngineException exception)
        {
            return new() { Errors = [exception.Error] };
        }
    }

    private async Task<WorkspaceStack> PrepareAsync(
        StackWork work, JsonObject? program, IReadOnlyList<Adoption> adoptions, CancellationToken cancellationToken)
    {
        await ProgramFolder.WriteAsync(work, Kind, program, adoptions, StateFolders.Of(work), cancellationToken);
        var parameters = Path.Combine(work.Directory, BridgeParameters.FileName);
        PrivateFile.CreateDirectory(Path.GetDirectoryName(parameters)!);
        await PrivateFile.WriteIfChangedAsync(parameters, BridgeParameters.File(_bridgeVersion), cancellationToken);
        return await Workspace(work).CreateOrSelectStackAsync(work.Id.Stack, cancellationToken);
    }

    // Pulumi keeps pending operations, and warns of them with every run, even after an import has settled what became of them.
    private static async Task<JsonObject> SettlePendingAsync(WorkspaceStack stack, CancellationToken cancellationToken)
    {
        var export = await stack.Workspace.ExportStackAsync(stack.Name, showSecrets: true, cancellationToken);
        if (PulumiDeployment.HasPendingOperations(export))
        {
            // Written back as it is stored: with its secrets encrypted.
            var stored = await stack.ExportStackAsync(cancellationToken);
            PulumiDeployment.RemovePendingOperations(stored);
            await stack.ImportStackAsync(stored, cancellationToken);
        }
        return export;
    }

    private LocalWorkspace Workspace(StackWork work)
    {
        var environment = new Dictionary<string, string>(work.Environment);
        if (ProviderMirror.Prepare(_options) is { } cache)
            environment["PULUMI_DYNAMIC_TF_PLUGIN_CACHE_DIR"] = cache;
        return new(
            new()
            {
                WorkDir = work.Directory,
                PulumiCommand = _program,
                PulumiHome = _options.PulumiHome,
                BackendUrl = PulumiBackend.Url(work),
                EnvironmentVariables = environment,
                GracePeriod = _options.GracePeriod,
            },
            StateFolders.Of(work),
            _time);
    }
}
