using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Terraform;

/// <summary>Drives OpenTofu and Terraform: one driver for both, for they take the same words.</summary>
public sealed class TerraformEngine : IStackEngine
{
    private const string PlanFile = "tap.plan";
    private const int NothingToDo = 0;
    private const int SomethingToDo = 2;

    private readonly TerraformFolder _folder;
    private readonly EngineRun _run;
    private readonly string _parallelism;
    private readonly DirectoryState _directory = new();
    private readonly BucketState _bucket = new();
    private readonly SecretState _secret;

    /// <summary>Creates the driver for one binary.</summary>
    /// <param name="version">Which engine the binary is, and its version.</param>
    /// <param name="program">The binary.</param>
    /// <param name="options">How to drive it.</param>
    /// <param name="time">The clock.</param>
    public TerraformEngine(EngineVersion version, string program, EngineOptions options, TimeProvider time)
    {
        Version = version;
        _folder = new(version, new(program, options), new(options.GracePeriod));
        _run = new(new EngineProcess(time, options.GracePeriod));
        _parallelism = $"-parallelism={options.TerraformParallelism}";
        _secret = new(_folder);
    }

    /// <inheritdoc/>
    public EngineKind Kind => Version.Kind;

    /// <inheritdoc/>
    public EngineVersion Version { get; }

    /// <inheritdoc/>
    public IReadOnlySet<string> NotThere(IReadOnlyList<EngineError> errors, IReadOnlyList<Adoption> adoptions) =>
        MissingImports.Of(errors, adoptions, message => message.Contains("Cannot import non-existent remote object", StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEventParser CreateParser() => new TerraformEventParser();

    /// <inheritdoc/>
    public async Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var (planned, errors) = await PlannedAsync(work, cancellationToken);
        return new() { Changes = [.. planned.Select(p => p.Change)], Errors = errors };
    }

    /// <inheritdoc/>
    public Task<StackResult> ApplyAsync(StackWork work, CancellationToken cancellationToken = default) => AdoptAsync(work, [], null, cancellationToken);

    /// <inheritdoc/>
    public async Task<StackResult> AdoptAsync(
        StackWork work, IReadOnlyList<Adoption> adoptions, JsonObject? program = null, CancellationToken cancellationToken = default)
    {
        if (await _folder.PrepareAsync(work, program, adoptions, cancellationToken) is { } problem)
            return StackResult.Failed(problem);
        var result = await ChangeAsync(work, "apply", cancellationToken);
        return result.IsSuccess ? result with { Outputs = await GetOutputsAsync(work, cancellationToken) } : result;
    }

    /// <inheritdoc/>
    public async Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        if (await _folder.PrepareAsync(work, null, [], cancellationToken) is { } problem)
            return StackResult.Failed(problem);
        return await ChangeAsync(work, "destroy", cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var known = await GetInventoryAsync(work, cancellationToken);
        var (planned, errors) = await PlannedAsync(work, cancellationToken);
        return StackDrift.Of(new() { Changes = [.. planned.Select(p => p.Change)], Errors = errors }, known);
    }

    /// <inheritdoc/>
    public async Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default) =>
        TerraformState.Outputs(await StateOf(work).ReadAsync(work, cancellationToken));

    /// <inheritdoc/>
    public async Task<StateInventory> GetInventoryAsync(StackWork work, CancellationToken cancellationToken = default) =>
        TerraformState.Inventory(await StateOf(work).ReadAsync(work, cancellationToken));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> UntaintAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        var tainted = (await GetInventoryAsync(work, cancellationToken)).Resources.Values.Where(r => r.IsTainted).Select(r => r.Address).ToHashSet();
        if (tainted.Count == 0)
            return [];
        // The plan refreshes: only what still exists would be replaced, the rest would be created.
        var (planned, errors) = await PlannedAsync(work, cancellationToken);
        if (errors.Count > 0)
            throw new EngineException(errors[0]);
        var existing = planned.Where(p => p.BecauseTainted && tainted.Contains(p.Change.Address)).Select(p => p.Change.Address).ToList();
        foreach (var address in existing)
            await _folder.RunAsync(work, ["untaint", address], cancellationToken);
        return existing;
    }

    /// <inheritdoc/>
    public Task ForgetAsync(StackWork work, string address, CancellationToken cancellationToken = default) =>
        _folder.RunAsync(work, ["state", "rm", address], cancellationToken);

    /// <inheritdoc/>
    public Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default) =>
        StateOf(work).InspectLockAsync(work, cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken = default) =>
        StateOf(work).ReleaseLockAsync(work, stackLock, cancellationToken);

    /// <inheritdoc/>
    public async Task RemoveStateAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        if (work.State.IsRemote && (await GetInventoryAsync(work, cancellationToken)).Resources.Keys.FirstOrDefault() is { } address)
            throw new EngineException(new(ErrorClass.Invalid, $"the state still has resources, such as {address}: it is kept"));
        await StateOf(work).RemoveAsync(work, cancellationToken);
    }

    private ITerraformState StateOf(StackWork work) => work.State switch
    {
        StatePlace.Bucket => _bucket,
        StatePlace.Secrets => _secret,
        _ => _directory,
    };

    private Task<StackResult> ChangeAsync(StackWork work, string subcommand, CancellationToken cancellationToken) => _run.RunAsync(
        work.Directory,
        work.RunId,
        work.OnEvent,
        _folder.Command(work, subcommand, "-json", "-auto-approve", "-input=false", _parallelism),
        CreateParser(),
        cancellationToken);

    private async Task<(IReadOnlyList<TerraformPlanned> Planned, IReadOnlyList<EngineError> Errors)> PlannedAsync(
        StackWork work, CancellationToken cancellationToken)
    {
        if (await _folder.PrepareAsync(work, null, [], cancellationToken) is { } problem)
            return ([], [problem]);
        var file = Path.Combine(work.Directory, PlanFile);
        try
        {
            // Nothing is written to the state by a plan, so it need not be locked, and a plan that dies leaves no lock behind.
            var plan = await _folder.TryAsync(
                work, ["plan", "-json", "-input=false", "-lock=false", "-detailed-exitcode", $"-out={PlanFile}", _parallelism], cancellationToken);
            return plan.Code switch
            {
                NothingToDo => ([], []),
                SomethingToDo => (TerraformPlan.Read(await _folder.RunAsync(work, ["show", "-json", PlanFile], cancellationToken)), []),
                _ => ([], Errors(plan)),
            };
        }
        finally
        {
            // It holds every value in the clear.
            File.Delete(file);
        }
    }

    private IReadOnlyList<EngineError> Errors(QuickResult result)
    {
        var collector = new ErrorCollector();
        var parser = CreateParser();
        foreach (var engineEvent in result.Output.Split('\n').SelectMany(parser.Parse))
            collector.Add(engineEvent);
        return collector.Errors() is { Count: > 0 } errors ? errors : [TerraformFolder.ErrorOf(result)];
    }
}
