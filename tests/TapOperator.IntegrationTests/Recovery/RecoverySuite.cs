using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;
using TapOperator.IntegrationTests.Conformance;
using Xunit;

namespace TapOperator.IntegrationTests.Recovery;

/// <summary>What tests of death have in common: a stack whose subnets are slow, and the question whether anything was lost or made twice.</summary>
public abstract class RecoverySuite
{
    protected const int Subnets = 6;
    protected const int Passed = 2;

    protected RecoverySuite(EngineBench bench)
    {
        Bench = bench;
        bench.Require();
    }

    protected EngineBench Bench { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected async Task RecoversAsync(StackWork work, string stack)
    {
        var result = await Bench.Runner().UpAsync(work with { OnEvent = null }, Token);

        var steps = string.Join("\n", result.Recovery?.Steps ?? []);
        Assert.True(result.IsSuccess, $"{string.Join("\n", result.Errors)}\n{steps}");
        Assert.True(result.Recovery is not null, "nothing was recovered");
        await NothingTwiceAsync(stack);
        var plan = await Bench.Engine.PlanAsync(work, Token);
        Assert.True(plan.IsEmpty, $"{string.Join("\n", plan.Changes)}\n{string.Join("\n", plan.Errors)}\n{steps}");
        Assert.Null(await Bench.Engine.InspectLockAsync(work, Token));
        Assert.True((await Bench.Runner().GetAppliedAsync(work, Token))!.IsFor(Bench.Runner().FingerprintOf(work)));
    }

    protected async Task NothingTwiceAsync(string stack)
    {
        var subnets = await SubnetsAsync(stack);
        Assert.Equal(Enumerable.Range(1, Subnets).Select(i => $"10.0.{i}.0/24"), subnets.Select(s => s.Cidr).Order());
        Assert.Single(subnets.Select(s => s.Vpc).Distinct());
    }

    protected async Task<IReadOnlyList<(string Cidr, string Vpc)>> SubnetsAsync(string stack)
    {
        var filters = new[] { new { Name = "tag:tapoperator.io/stack", Values = new[] { $"conformance/{stack}/{SmallPrograms.Region}" } } };
        var answer = await Bench.Probe.CallAsync("ec2", SmallPrograms.Region, "describe_subnets", new { Filters = filters }, Token);
        return [.. answer["Subnets"]!.AsArray().Select(s => ((string)s!["CidrBlock"]!, (string)s["VpcId"]!))];
    }

    // The first subnets are made at once, the others while nobody waits for them any more.
    protected Task SlowSubnetsAsync() =>
        Bench.Emulator.Faults.AddAsync(new(Service: "ec2", Operation: "CreateSubnet", Status: 0, Skip: Passed, DelaySeconds: 3), Token);

    protected virtual StackWork Work(string name, Action<EngineEvent>? onEvent) => Bench.Work(name, SmallPrograms.Network(name, Subnets)) with
    {
        Inputs = new Dictionary<string, JsonNode?> { ["note"] = "x" },
        OnEvent = onEvent,
    };

    /// <summary>Kills the engine of a run in the middle.</summary>
    /// <returns>What the run came to.</returns>
    protected async Task<StackResult> KilledInTheMiddleAsync(StackWork work, InFlight inFlight)
    {
        var run = Bench.Runner().UpAsync(work, Token);
        await inFlight.Reached(run);
        Kill((await new RunJournal(new(work.Directory)).ReadEngineAsync(Token))!);
        var killed = await run;
        Assert.False(killed.IsStateSaved);
        return killed;
    }

    protected static void Kill(ProcessIdentity engine) => System.Diagnostics.Process.GetProcessById(engine.Pid).Kill();
}
