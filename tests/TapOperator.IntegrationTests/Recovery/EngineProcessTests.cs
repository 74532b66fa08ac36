using TapOperator.Automation.Processes;
using Xunit;

namespace TapOperator.IntegrationTests.Recovery;

public sealed class EngineProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tap-process-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private EngineFiles Files => new(_folder);

    [Fact]
    public void A_line_of_the_process_table_is_read_whatever_the_programs_name()
    {
        var entry = ProcessTable.Parse("4711 (a) b (c) S 1 4711 4700 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1000 100");

        Assert.Equal((4711, 4700, 987654L, false), (entry.Pid, entry.Session, entry.StartTicks, entry.IsZombie));
    }

    [Fact]
    public void A_process_is_not_mistaken_for_another_with_its_number()
    {
        Assert.True(ProcessIdentity.Current.IsAlive);
        Assert.False((ProcessIdentity.Current with { StartTicks = 1 }).IsAlive);
        Assert.False((ProcessIdentity.Current with { BootId = "another boot" }).IsAlive);
    }

    [Fact]
    public async Task The_engine_writes_its_own_journal_and_its_identity_before_it_begins()
    {
        var lines = new List<string>();
        var exit = await Process(10).RunAsync(Shell("cat engine.json; echo second; echo trouble >&2; exit 3"), Files, "run-1", lines.Add, Token);

        Assert.Equal((3, false, false, "trouble\n"), (exit.Code, exit.WasInterrupted, exit.WasKilled, exit.StandardError));
        Assert.Contains("\"startTicks\":", lines[0], StringComparison.Ordinal);
        Assert.Equal(["second"], lines[1..]);
        Assert.Equal(lines, await File.ReadAllLinesAsync(Files.Journal, Token));
    }

    [Fact]
    public async Task The_engine_gets_a_clean_environment_and_no_secret_on_its_command_line()
    {
        Environment.SetEnvironmentVariable("TAP_TEST_NOT_FOR_ENGINES", "x");
        var lines = new List<string>();
        await Process(10).RunAsync(Shell("env"), Files, "run-1", lines.Add, Token);

        Assert.Contains("GIVEN=secret", lines);
        Assert.Contains("TAPOPERATOR_RUN=run-1", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("TAP_TEST_NOT_FOR_ENGINES", StringComparison.Ordinal));
    }

    // Not a shell's trap: a shell cannot trap what it was started to ignore, and whoever starts tests in the background has SIGINT ignored. Engines can.
    private const string SavesAtInterrupt = """
        import signal, sys, time
        def save(*_):
            print("saved")
            sys.exit(1)
        signal.signal(signal.SIGINT, save)
        print("ready")
        while True:
            time.sleep(0.05)
        """;

    [Fact]
    public async Task Asked_to_stop_it_gets_one_SIGINT_and_time_to_save()
    {
        using var stop = new CancellationTokenSource();
        var lines = new List<string>();
        var exit = await Process(20).RunAsync(
            Shell($"exec python3 -u -c '{SavesAtInterrupt}'"), Files, "run-1", line => StopWhenReady(line, lines, stop), stop.Token);

        Assert.Equal((1, true, false), (exit.Code, exit.WasInterrupted, exit.WasKilled));
        Assert.Equal(["ready", "saved"], lines);
    }

    [Fact]
    public async Task What_does_not_stop_is_killed_with_all_its_children()
    {
        using var stop = new CancellationTokenSource();
        var lines = new List<string>();
        var exit = await Process(0.3).RunAsync(
            Shell("trap '' INT; (trap '' INT; exec setsid sleep 61) & echo ready; wait; while :; do sleep 0.05; done"), Files, "run-kill", line => StopWhenReady(line, lines, stop), stop.Token);

        Assert.True(exit.WasKilled);
        Assert.False(RunMark.AnyAlive("run-kill"));
    }

    [Fact]
    public async Task An_engine_that_is_not_our_child_is_followed_to_its_end()
    {
        var lines = new List<string>();
        var running = Process(10).RunAsync(Shell("echo one; sleep 0.5; echo two"), Files, "run-1", _ => { }, Token);
        while (!File.Exists(Files.Identity))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        var child = System.Text.Json.JsonSerializer.Deserialize<ProcessIdentity>(await File.ReadAllTextAsync(Files.Identity, Token), System.Text.Json.JsonSerializerOptions.Web)!;

        await Process(10).AttachAsync(child, Files, "run-1", lines.Add, Token);

        Assert.Equal(["one", "two"], lines);
        await running;
    }

    [Fact]
    public async Task Half_a_line_is_kept_until_its_end_comes()
    {
        var tail = new LineTail(Files.Journal, 0);
        await File.WriteAllTextAsync(Files.Journal, "one\ntw", Token);
        Assert.Equal(["one"], await tail.ReadAsync(Token));

        await File.AppendAllTextAsync(Files.Journal, "o\n", Token);

        Assert.Equal(["two"], await tail.ReadAsync(Token));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void StopWhenReady(string line, List<string> lines, CancellationTokenSource stop)
    {
        lines.Add(line);
        if (line == "ready")
            stop.Cancel();
    }

    private static EngineProcess Process(double graceSeconds) => new(TimeProvider.System, TimeSpan.FromSeconds(graceSeconds));

    private EngineCommand Shell(string script) => new("/bin/sh", ["-c", script], _folder, new Dictionary<string, string> { ["GIVEN"] = "secret" });
}
