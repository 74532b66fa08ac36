using System.Diagnostics;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>Nothing is left when the process that started the parts is killed and cannot clean up.</summary>
public sealed class KilledRunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_test_run_leaves_nothing()
    {
        var folder = Folders.NewRun("killed-run");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-method", $"{typeof(KilledRunTests).FullName}.{nameof(Start_parts_and_wait)}", "-explicit", "only" })
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["TAP_TEST_KILLED_RUN"] = folder;
        using var run = Process.Start(start)!;
        _ = run.StandardOutput.ReadToEndAsync(Token);
        await EventuallyAsync(() => File.Exists(Path.Combine(folder, "started")) || run.HasExited);
        Assert.False(run.HasExited);
        var pids = PidFiles.Read(Path.Combine(folder, "controlplane")).Concat(PidFiles.Read(Path.Combine(folder, "emulator"))).ToList();
        Assert.NotEmpty(pids);

        Signals.Send(run.Id, Signals.Kill);

        await EventuallyAsync(() => !pids.Any(Alive.Is));
        Directory.Delete(folder, recursive: true);
    }

    [Fact(Explicit = true)]
    public async Task Start_parts_and_wait()
    {
        var folder = Folders.Setting("TAP_TEST_KILLED_RUN") ?? throw new InvalidOperationException("started by the other test only");
        await using var plane = await new Testing.Kubernetes.ControlPlaneBuilder().WithRunFolder(Path.Combine(folder, "controlplane")).StartAsync(Token);
        await using var emulator = await new Testing.Aws.EmulatorBuilder().WithRunFolder(Path.Combine(folder, "emulator")).StartAsync(Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "started"), "", Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, Token);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 1200 && !condition(); tries++) await Task.Delay(TimeSpan.FromMilliseconds(100), Token);
        Assert.True(condition());
    }
}
