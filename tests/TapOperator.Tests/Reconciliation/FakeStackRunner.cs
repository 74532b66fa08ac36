using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NSubstitute;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Running;
using TapOperator.Programs.Model;

namespace TapOperator.Tests.Reconciliation;

/// <summary>A runner in memory: remembers what was applied, answers as it is told to, counts its runs.</summary>
internal sealed class FakeStackRunner : IStackRunner
{
    private readonly ConcurrentDictionary<string, AppliedRecord> _applied = new(StringComparer.Ordinal);

    public FakeStackRunner()
    {
        Engine = Substitute.For<IStackEngine>();
        Engine.Kind.Returns(EngineKind.OpenTofu);
        Engine.Version.Returns(new EngineVersion(EngineKind.OpenTofu, "1.12.6"));
    }

    public IStackEngine Engine { get; }

    /// <summary>Every run in the order in which it began, such as <c>up eu-west-1</c>.</summary>
    public ConcurrentQueue<string> Runs { get; } = new();

    /// <summary>What the run of a stack comes to; absent: success.</summary>
    public Dictionary<string, StackResult> Results { get; } = new(StringComparer.Ordinal);

    /// <summary>The inputs each stack was last run with.</summary>
    public ConcurrentDictionary<string, IReadOnlyDictionary<string, JsonNode?>> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The program each stack was last applied with.</summary>
    public ConcurrentDictionary<string, StackProgram> AppliedWith { get; } = new(StringComparer.Ordinal);

    /// <summary>The program each stack was destroyed with.</summary>
    public ConcurrentDictionary<string, StackProgram> DestroyedWith { get; } = new(StringComparer.Ordinal);

    public StackDrift Drift { get; set; } = new();

    public Task<StackResult> UpAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Runs.Enqueue($"up {work.Id.Stack}");
        Inputs[work.Id.Stack] = work.Inputs;
        AppliedWith[work.Id.Stack] = work.Program;
        Directory.CreateDirectory(work.Directory);
        var outputs = new StackOutputs(new Dictionary<string, OutputValue>
        {
            ["vpc_id"] = new("vpc-of-" + work.Id.Stack, IsSensitive: false),
            ["kms_key_arn"] = new("arn-of-" + work.Id.Stack, IsSensitive: false),
            ["password"] = new("hunter2", IsSensitive: true),
        });
        var result = Results.GetValueOrDefault(work.Id.Stack) ?? new StackResult(StackOutcome.Succeeded) { Outputs = outputs };
        if (result.IsSuccess)
            _applied[work.Id.Stack] = new AppliedRecord(FingerprintOf(work), DateTimeOffset.UnixEpoch, outputs);
        else
            _applied.TryRemove(work.Id.Stack, out _);
        return Task.FromResult(result);
    }

    public Task<StackResult> DestroyAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Runs.Enqueue($"destroy {work.Id.Stack}");
        DestroyedWith[work.Id.Stack] = work.Program;
        Inputs[work.Id.Stack] = work.Inputs;
        return Task.FromResult(Results.GetValueOrDefault(work.Id.Stack) ?? new StackResult(StackOutcome.Succeeded));
    }

    /// <summary>Stacks whose state is gone.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    public Task<bool> IsStateLostAsync(StackWork work, CancellationToken cancellationToken = default) => Task.FromResult(Lost.Contains(work.Id.Stack));

    public Task RemoveAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Runs.Enqueue($"remove {work.Id.Stack}");
        if (Directory.Exists(work.Directory))
            Directory.Delete(work.Directory, recursive: true);
        return Task.CompletedTask;
    }

    public Task<StackPlan> PlanAsync(StackWork work, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<StackDrift> DetectDriftAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Runs.Enqueue($"drift {work.Id.Stack}");
        return Task.FromResult(Drift);
    }

    public Task<StackOutputs> GetOutputsAsync(StackWork work, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<AppliedRecord?> GetAppliedAsync(StackWork work, CancellationToken cancellationToken = default) =>
        Task.FromResult(_applied.GetValueOrDefault(work.Id.Stack));

    public StackFingerprint FingerprintOf(StackWork work)
    {
        var inputs = string.Join(',', work.Inputs.Select(input => $"{input.Key}={input.Value}"));
        return new StackFingerprint(string.Join(',', work.Program.Resources.Select(resource => resource.Address)), inputs, Engine.Version);
    }

    /// <summary>Why the place of the state does not answer; null: it does.</summary>
    public EngineError? PlaceRefuses { get; set; }

    public Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken = default)
    {
        Runs.Enqueue($"ask {work.Id.Stack}");
        return PlaceRefuses is { } refusal ? throw new EngineException(refusal) : Task.FromResult<StackLock?>(null);
    }

    public static StackResult Failure(ErrorClass kind, string message) =>
        new(StackOutcome.Failed) { Errors = [new EngineError(kind, message) { Address = "aws_vpc.main", Code = "VpcLimitExceeded", RequestId = "req-1" }] };
}
