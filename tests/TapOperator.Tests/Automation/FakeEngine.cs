using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Terraform;

namespace TapOperator.Tests.Automation;

/// <summary>An engine without processes: keeps its state in memory, and can be told to die.</summary>
internal sealed class FakeEngine : IStackEngine
{
    /// <summary>What it was asked to do, in order.</summary>
    public List<string> Calls { get; } = [];

    public Dictionary<string, StateResource> State { get; } = [];

    public List<StackLock> Locks { get; } = [];

    /// <summary>What the next runs say; success when there is nothing left.</summary>
    public Queue<StackResult> Results { get; } = [];

    /// <summary>What else happens while it runs, such as lines in the journal.</summary>
    public Action? WhileRunning { get; set; }

    /// <summary>What exists in the world although nobody may know; imports of anything else fail.</summary>
    public HashSet<string> World { get; } = [];

    public HashSet<string> Tainted { get; } = [];

    public JsonObject? AdoptedWith { get; private set; }

    public EngineKind Kind => EngineKind.OpenTofu;

    public EngineVersion Version => new(EngineKind.OpenTofu, "1.12.6");

    public IEventParser CreateParser() => new TerraformEventParser();

    public Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Calls.Add("plan");
        var missing = work.Program.Resources.Where(r => !State.ContainsKey(r.Address)).Select(r => new PlannedChange(r.Address, ChangeAction.Create, []));
        return Task.FromResult(new StackPlan { Changes = [.. missing] });
    }

    public Task<StackResult> ApplyAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Calls.Add("apply");
        return Run(work);
    }

    public Task<StackResult> AdoptAsync(
        StackWork work, IReadOnlyList<Adoption> adoptions, JsonObject? program = null, CancellationToken cancellationToken = default)
    {
        Calls.Add($"adopt {string.Join(' ', adoptions.Select(a => $"{a.Address}={a.ImportId}"))}");
        AdoptedWith = program;
        var missing = adoptions.Where(a => !World.Contains(a.ImportId)).ToList();
        if (missing.Count > 0)
            return Task.FromResult(new StackResult(StackOutcome.Failed) { Errors = [.. missing.Select(a => new EngineError(ErrorClass.Invalid, "not there") { Address = a.Address })] });
        foreach (var adoption in adoptions)
            State[adoption.Address] = new(adoption.Address, adoption.ImportId, false);
        return Run(work);
    }

    public Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Calls.Add("destroy");
        State.Clear();
        return Task.FromResult(new StackResult(StackOutcome.Succeeded));
    }

    public Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default) => Task.FromResult(new StackDrift());

    public Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default) => Task.FromResult(StackOutputs.Empty);

    public Task<StateInventory> GetInventoryAsync(StackWork work, CancellationToken cancellationToken = default) =>
        Task.FromResult(new StateInventory(new Dictionary<string, StateResource>(State), []));

    public Task<IReadOnlyList<string>> UntaintAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> untainted = [.. Tainted];
        Tainted.Clear();
        return Task.FromResult(untainted);
    }

    public Task ForgetAsync(StackWork work, string address, CancellationToken cancellationToken = default)
    {
        Calls.Add($"forget {address}");
        State.Remove(address);
        return Task.CompletedTask;
    }

    public Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default) => Task.FromResult(Locks.FirstOrDefault());

    public Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken = default)
    {
        Calls.Add($"release {stackLock.Id}");
        Locks.Remove(stackLock);
        return Task.CompletedTask;
    }

    public Task RemoveStateAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Calls.Add("remove state");
        return Task.CompletedTask;
    }

    public IReadOnlySet<string> NotThere(IReadOnlyList<EngineError> errors, IReadOnlyList<Adoption> adoptions) =>
        errors.Where(e => e.Message == "not there").Select(e => e.Address!).ToHashSet();

    private Task<StackResult> Run(StackWork work)
    {
        WhileRunning?.Invoke();
        if (Results.TryDequeue(out var told))
            return Task.FromResult(told);
        foreach (var resource in work.Program.Resources)
            State.TryAdd(resource.Address, new(resource.Address, "made", false));
        var outputs = new StackOutputs(new Dictionary<string, OutputValue> { ["plain"] = new("a", false), ["secret"] = new("b", true) });
        return Task.FromResult(new StackResult(StackOutcome.Succeeded) { Outputs = outputs });
    }
}
