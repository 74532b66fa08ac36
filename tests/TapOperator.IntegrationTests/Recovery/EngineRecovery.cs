using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;
using TapOperator.IntegrationTests.Conformance;
using Xunit;

namespace TapOperator.IntegrationTests.Recovery;

/// <summary>What is left when an engine or its operator dies in the middle, and that the next run loses nothing and makes nothing twice.</summary>
public abstract class EngineRecovery(EngineBench bench) : RecoverySuite(bench)
{
    private static readonly ProcessIdentity Nobody = new(int.MaxValue, 1, ProcessIdentity.Current.BootId);

    [Fact]
    public async Task After_SIGKILL_in_the_middle_of_an_apply_the_next_run_loses_nothing_and_makes_nothing_twice()
    {
        using var inFlight = new InFlight("aws_subnet.", Subnets, Passed);
        var work = Work("killed", inFlight.Take);
        await SlowSubnetsAsync();

        await Bench.Table.CaseAsync("SIGKILL in the middle, recovery without duplicates", async () =>
        {
            Assert.Equal(StackOutcome.Interrupted, (await KilledInTheMiddleAsync(work, inFlight)).Outcome);
            await Bench.Emulator.Faults.ClearAsync(Token);

            await RecoversAsync(work, "killed");
        });
    }

    [Fact]
    public async Task After_SIGINT_in_the_middle_the_state_is_saved_and_the_next_run_goes_on()
    {
        using var inFlight = new InFlight("aws_subnet.", Subnets, Passed);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var work = Work("stopped", inFlight.Take);
        await SlowSubnetsAsync();

        await Bench.Table.CaseAsync("SIGINT in the middle, the next run goes on", async () =>
        {
            var run = Bench.Runner().UpAsync(work, stop.Token);
            await inFlight.Reached(run);
            await stop.CancelAsync();
            var stopped = await run;
            Assert.Equal((StackOutcome.Interrupted, true), (stopped.Outcome, stopped.IsStateSaved));
            Assert.Contains("aws_vpc.main", (await Bench.Engine.GetInventoryAsync(work, Token)).Resources.Keys);
            await Bench.Emulator.Faults.ClearAsync(Token);

            await RecoversAsync(work, "stopped");
        });
    }

    [Fact]
    public async Task An_engine_that_outlives_its_operator_is_waited_for_by_the_next_one()
    {
        using var inFlight = new InFlight("aws_subnet.", Subnets, Passed);
        var orphan = Work("outlived", inFlight.Take) with { Holder = new("a dead operator", null, 1, Nobody) };
        await SlowSubnetsAsync();

        await Bench.Table.CaseAsync("the engine outlives its operator: waited for", async () =>
        {
            var record = new RunRecord(orphan.RunId, RunOperation.Up, Bench.Engine.Version, orphan.Holder, TimeProvider.System.GetUtcNow());
            await new RunJournal(new(orphan.Directory)).BeginAsync(record, []);
            var running = Bench.Engine.ApplyAsync(orphan, Token);
            await inFlight.Reached(running);

            var successor = Work("outlived", null);
            var seen = await Bench.Runner().InspectLockAsync(successor, Token);
            Assert.Equal(("a dead operator", Life.Alive), (seen!.Holder, seen.Life));
            var result = await Bench.Runner().UpAsync(successor, Token);

            Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
            Assert.Contains(result.Recovery!.Steps, s => s.Contains("outlived it", StringComparison.Ordinal));
            Assert.True((await running).IsSuccess);
            await NothingTwiceAsync("outlived");
            await Bench.Emulator.Faults.ClearAsync(Token);
        });
    }

    [Fact]
    public async Task A_lock_keeps_others_out_while_its_holder_lives_and_is_released_when_it_is_dead()
    {
        using var inFlight = new InFlight("aws_vpc.", 1, 0);
        var work = Work("locked", inFlight.Take);
        var holder = work with { Program = work.Program with { Resources = [work.Program.Resources[0]] } };
        await Bench.Emulator.Faults.AddAsync(new(Service: "ec2", Operation: "CreateVpc", Times: 1, Status: 0, DelaySeconds: 12), Token);
        var running = Bench.Engine.ApplyAsync(holder, Token);
        await inFlight.Reached(running);

        await Bench.Table.CaseAsync("lock held by a live holder", async () =>
        {
            var seen = await Bench.Engine.InspectLockAsync(holder, Token);
            Assert.Equal(Life.Alive, seen!.Life);
            var direct = await Bench.Engine.ApplyAsync(holder with { RunId = "other", OnEvent = null }, Token);
            Assert.Equal(ErrorClass.Locked, Assert.Single(direct.Errors).Class);
            var run = await Bench.Runner().UpAsync(holder with { OnEvent = null }, Token);
            Assert.Equal(ErrorClass.Locked, Assert.Single(run.Errors).Class);
            Assert.Contains(seen.Holder, run.Errors[0].Message, StringComparison.Ordinal);
        });
        await Bench.Table.CaseAsync("lock held by a dead holder", async () =>
        {
            Kill((await Bench.Engine.InspectLockAsync(holder, Token))!.Process!);
            Assert.False((await running).IsStateSaved);
            await Bench.Emulator.Faults.ClearAsync(Token);

            var result = await Bench.Runner().UpAsync(holder with { OnEvent = null }, Token);

            Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
            Assert.Null(await Bench.Engine.InspectLockAsync(holder, Token));
        });
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_stops_everything_and_nothing_is_touched()
    {
        var work = Work("unreadable", null);
        Assert.True((await Bench.Engine.ApplyAsync(work, Token)).IsSuccess);
        var file = Bench.Kind == EngineKind.Pulumi
            ? Path.Combine(work.Directory, ".pulumi", "stacks", "tap", $"{work.Id.Stack}.json")
            : Path.Combine(work.Directory, "terraform.tfstate");
        var damaged = (await File.ReadAllTextAsync(file, Token))[..200];
        await File.WriteAllTextAsync(file, damaged, Token);

        await Bench.Table.CaseAsync("unreadable state", async () =>
        {
            var unread = await Assert.ThrowsAsync<EngineException>(() => Bench.Engine.GetInventoryAsync(work, Token));
            Assert.Equal(ErrorClass.StateUnreadable, unread.Error.Class);
            var direct = await Bench.Engine.ApplyAsync(work, Token);
            Assert.Equal(ErrorClass.StateUnreadable, direct.Errors[0].Class);
            Assert.Equal(damaged, await File.ReadAllTextAsync(file, Token));
            Assert.Single(await SubnetsAsync("unreadable"), s => s.Cidr == "10.0.1.0/24");
        });
    }

    [Fact]
    public async Task When_the_answer_to_a_creation_is_lost_the_run_takes_over_what_it_made_itself()
    {
        var work = Work("answerless", null);
        await Bench.Emulator.Faults.AddAsync(new(Service: "logs", Operation: "CreateLogGroup", Times: 1, Status: 500, Afterwards: true), Token);

        await Bench.Table.CaseAsync("the answer to a creation is lost: taken over", async () =>
        {
            var result = await Bench.Runner().UpAsync(work, Token);

            Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
            Assert.Equal("aws_cloudwatch_log_group.app", Assert.Single(result.Recovery!.Adoptions).Address);
            Assert.True((await Bench.Engine.PlanAsync(work, Token)).IsEmpty);
        });
    }

    [Fact]
    public async Task What_somebody_else_made_under_the_same_name_is_never_taken_over()
    {
        var work = Work("foreign", null);
        await Bench.Probe.CallAsync("logs", SmallPrograms.Region, "create_log_group", new { logGroupName = "/tap/foreign" }, Token);

        await Bench.Table.CaseAsync("a name that somebody else has taken: refused, not taken over", async () =>
        {
            var result = await Bench.Runner().UpAsync(work, Token);

            var error = Assert.Single(result.Errors);
            Assert.Equal((ErrorClass.Conflict, "aws_cloudwatch_log_group.app"), (error.Class, error.Address));
            Assert.DoesNotContain("aws_cloudwatch_log_group.app", (await Bench.Engine.GetInventoryAsync(work, Token)).Resources.Keys);
        });
    }
}

public sealed class PulumiRecovery(PulumiBench bench) : EngineRecovery(bench), IClassFixture<PulumiBench>;

public sealed class OpenTofuRecovery(OpenTofuBench bench) : EngineRecovery(bench), IClassFixture<OpenTofuBench>;

public sealed class TerraformRecovery(TerraformBench bench) : EngineRecovery(bench), IClassFixture<TerraformBench>;
