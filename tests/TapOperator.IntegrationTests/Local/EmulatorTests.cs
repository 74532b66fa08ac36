using TapOperator.Testing.Aws;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

public sealed class EmulatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_while_it_runs_and_leaves_no_process_behind()
    {
        var folder = Folders.NewRun("emulator-test");
        IReadOnlyList<int> pids;
        await using (var emulator = await new EmulatorBuilder().WithRunFolder(folder).StartAsync(Token))
        await using (var probe = await emulator.StartProbeAsync())
        {
            var identity = await probe.CallAsync("sts", "us-east-1", "get_caller_identity");
            Assert.Equal(Emulator.AccountId, (string?)identity["Account"]);
            pids = PidFiles.Read(folder);
            Assert.All(pids, pid => Assert.True(Alive.Is(pid)));
        }
        Assert.Single(pids);
        Assert.All(pids, pid => Assert.False(Alive.Is(pid)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_run_side_by_side_and_a_restart_forgets_everything()
    {
        var emulators = await Task.WhenAll(Emulator.StartAsync(Token), Emulator.StartAsync(Token));
        try
        {
            await using var first = await emulators[0].StartProbeAsync();
            await using var second = await emulators[1].StartProbeAsync();
            await first.CallAsync("ec2", "eu-west-1", "create_vpc", new { CidrBlock = "10.9.0.0/16" });

            Assert.Contains("10.9.0.0/16", await CidrsAsync(first));
            Assert.DoesNotContain("10.9.0.0/16", await CidrsAsync(second));

            await emulators[0].RestartAsync(Token);
            Assert.DoesNotContain("10.9.0.0/16", await CidrsAsync(first));
        }
        finally
        {
            foreach (var emulator in emulators) await emulator.DisposeAsync();
        }
    }

    private static async Task<IEnumerable<string?>> CidrsAsync(AwsProbe probe)
        => (await probe.CallAsync("ec2", "eu-west-1", "describe_vpcs"))["Vpcs"]!.AsArray().Select(vpc => (string?)vpc!["CidrBlock"]);
}
