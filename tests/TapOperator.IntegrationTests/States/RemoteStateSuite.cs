using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.IntegrationTests.Conformance;
using TapOperator.IntegrationTests.Recovery;
using Xunit;

namespace TapOperator.IntegrationTests.States;

/// <summary>A state that is not in the stack's directory: it outlives it, its lock is released by proof or by a person's word only, and nothing of it is left in the end.</summary>
public abstract class RemoteStateSuite(EngineBench bench) : RecoverySuite(bench)
{
    private const string Secret = "planted-5ecret-note";

    /// <summary>In a few words, for the table.</summary>
    protected abstract string Place { get; }

    [Fact]
    public async Task A_stack_survives_the_loss_of_its_directory_and_leaves_no_state_behind()
    {
        var work = (await PlacedAsync("remote-life")) with { Inputs = new Dictionary<string, JsonNode?> { ["note"] = Secret } };

        await Bench.Table.CaseAsync($"state in {Place}: outlives the stack's directory, is removed with the stack", async () =>
        {
            var first = await Bench.Runner().UpAsync(work, Token);
            Assert.True(first.IsSuccess, string.Join("\n", first.Errors));
            Assert.False(File.Exists(Path.Combine(work.Directory, "terraform.tfstate")), "The state is in the directory.");
            Directory.Delete(work.Directory, recursive: true);

            Assert.Equal(Subnets + 2, (await Bench.Engine.GetInventoryAsync(work, Token)).Resources.Count);
            Assert.False(await Bench.Runner().IsStateLostAsync(work, Token));
            var again = await Bench.Runner().UpAsync(work, Token);
            Assert.True(again.IsSuccess, string.Join("\n", again.Errors));
            Assert.Equal((ChangeCounts.None, null), (again.Changes, again.Recovery));
            Assert.Equal(Secret, (string?)(await Bench.Engine.GetOutputsAsync(work, Token)).Values["note"].Value);
            await NothingTwiceAsync("remote-life");

            await Assert.ThrowsAsync<EngineException>(() => Bench.Runner().RemoveAsync(work, Token));
            Directory.Delete(work.Directory, recursive: true);
            var destroyed = await Bench.Runner().DestroyAsync(work, Token);
            Assert.True(destroyed.IsSuccess, string.Join("\n", destroyed.Errors));
            await Bench.Runner().RemoveAsync(work, Token);
            Assert.Empty(await LeftAsync("remote-life"));
            // Whoever died before the files were removed comes here again.
            await Bench.Runner().RemoveAsync(work, Token);
            Assert.Empty(await LeftAsync("remote-life"));
        });
    }

    [Fact]
    public async Task Killed_in_the_middle_and_its_files_lost_it_waits_for_a_persons_word_and_then_loses_nothing()
    {
        using var inFlight = new InFlight("aws_subnet.", Subnets, Passed);
        var work = (await PlacedAsync("remote-killed")) with { OnEvent = inFlight.Take };
        await SlowSubnetsAsync();

        await Bench.Table.CaseAsync($"state in {Place}: SIGKILL and the directory lost; recovery by tags", async () =>
        {
            await KilledInTheMiddleAsync(work, inFlight);
            await Bench.Emulator.Faults.ClearAsync(Token);
            // What was in flight at the kill has arrived by now.
            await Task.Delay(TimeSpan.FromSeconds(4), Token);
            Directory.Delete(work.Directory, recursive: true);

            await IsLockedUntilAPersonSpeaksAsync(work);
            await NothingTwiceAsync("remote-killed");
            Assert.True((await Bench.Engine.PlanAsync(work, Token)).IsEmpty);
            Assert.Null(await Bench.Engine.InspectLockAsync(work, Token));
        });
    }

    /// <summary>Its files tell that the holder of the lock is dead: nobody is asked.</summary>
    protected async Task KilledInTheMiddleItGoesOnByItsFilesAsync()
    {
        using var inFlight = new InFlight("aws_subnet.", Subnets, Passed);
        var work = (await PlacedAsync("remote-dead")) with { OnEvent = inFlight.Take };
        await SlowSubnetsAsync();

        await Bench.Table.CaseAsync($"state in {Place}: SIGKILL in the middle, recovery without duplicates", async () =>
        {
            await KilledInTheMiddleAsync(work, inFlight);
            Assert.Equal(Life.Unknown, (await Bench.Engine.InspectLockAsync(work, Token))!.Life);
            await Bench.Emulator.Faults.ClearAsync(Token);

            await RecoversAsync(work, "remote-dead");
        });
    }

    /// <summary>What is left of the state.</summary>
    protected abstract Task<IReadOnlyList<string>> LeftAsync(string name);

    /// <summary>Work whose state is in the place.</summary>
    protected abstract Task<StackWork> PlacedAsync(string name);

    private async Task IsLockedUntilAPersonSpeaksAsync(StackWork work)
    {
        var quiet = work with { OnEvent = null };
        // Pulumi's lock names a process of this host, which is proved dead; the others name only the host.
        if (Bench.Kind != EngineKind.Pulumi)
        {
            var locked = await Bench.Runner().UpAsync(quiet, Token);
            Assert.Equal(ErrorClass.Locked, Assert.Single(locked.Errors).Class);
            Assert.Equal(Environment.MachineName, (await Bench.Engine.InspectLockAsync(work, Token))!.Host);
        }

        var result = await Bench.Runner().UpAsync(quiet with { HolderIsKnownDead = Bench.Kind != EngineKind.Pulumi }, Token);
        Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
    }
}
