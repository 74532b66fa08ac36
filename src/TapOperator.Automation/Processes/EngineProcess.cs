using CliWrap;
using TapOperator.Automation.Files;

namespace TapOperator.Automation.Processes;

/// <summary>Runs an engine that changes things: followed through its journal file, stopped gracefully, survivable.</summary>
/// <param name="time">The clock to wait by.</param>
/// <param name="grace">How long an engine may take, once asked to stop, to save its state before it is killed.</param>
internal sealed class EngineProcess(TimeProvider time, TimeSpan grace)
{
    private const int SignalBase = 128;
    private const int InterruptedEarly = SignalBase + 2;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts the engine and follows it to its end.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="files">Where it writes.</param>
    /// <param name="runId">Marks all its processes.</param>
    /// <param name="onLine">Called for each line of the journal, in order.</param>
    /// <param name="cancellationToken">Asks it to stop.</param>
    public async Task<EngineExit> RunAsync(EngineCommand command, EngineFiles files, string runId, Action<string> onLine, CancellationToken cancellationToken)
    {
        PrivateFile.CreateDirectory(files.Directory);
        File.Delete(files.Identity);
        var tail = new LineTail(files.Journal, File.Exists(files.Journal) ? new FileInfo(files.Journal).Length : 0);
        var environment = new Dictionary<string, string>(command.Environment) { [RunMark.Variable] = runId };
        var started = time.GetTimestamp();
        // No cancellation here: CliWrap would kill at once, and what stops an engine must also work on one that is not our child.
        var child = Cli.Wrap(Launcher.Program)
            .WithArguments(Launcher.Arguments(files, command))
            .WithWorkingDirectory(command.Directory)
            .WithEnvironmentVariables(CleanEnvironment.With(environment))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(CancellationToken.None);
        var identity = ProcessIdentity.Of(child.ProcessId);
        var interrupted = await FollowAsync(child.Task, identity, runId, tail, onLine, cancellationToken);
        var result = await child;
        await RunMark.KillRestAsync(runId, time, CancellationToken.None);
        await DrainAsync(tail, onLine);
        var error = await StandardErrorAsync(files);
        // An engine that dies of our SIGINT had not come far enough to handle it, so it has made nothing.
        var killed = result.ExitCode > SignalBase && !(interrupted && result.ExitCode == InterruptedEarly);
        return new(result.ExitCode, interrupted, killed, error, time.GetElapsedTime(started));
    }

    /// <summary>Follows an engine that somebody else started, to its end.</summary>
    /// <param name="identity">The engine.</param>
    /// <param name="files">Where it writes.</param>
    /// <param name="runId">Marks all its processes.</param>
    /// <param name="onLine">Called for each line of the journal, from its beginning.</param>
    /// <param name="cancellationToken">Asks it to stop.</param>
    public async Task<EngineExit> AttachAsync(ProcessIdentity identity, EngineFiles files, string runId, Action<string> onLine, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var tail = new LineTail(files.Journal, 0);
        var interrupted = await FollowAsync(WaitForEndAsync(identity), identity, runId, tail, onLine, cancellationToken);
        await RunMark.KillRestAsync(runId, time, CancellationToken.None);
        await DrainAsync(tail, onLine);
        return new(-1, interrupted, WasKilled: false, await StandardErrorAsync(files), time.GetElapsedTime(started));
    }

    private async Task<bool> FollowAsync(
        Task end, ProcessIdentity? identity, string runId, LineTail tail, Action<string> onLine, CancellationToken cancellationToken)
    {
        var interrupted = false;
        long asked = 0;
        while (!end.IsCompleted)
        {
            foreach (var line in await tail.ReadAsync(CancellationToken.None))
                onLine(line);
            if (cancellationToken.IsCancellationRequested && !interrupted)
            {
                interrupted = true;
                asked = time.GetTimestamp();
                if (identity is not null)
                    Signals.SendInterrupt(identity);
            }
            if (interrupted && time.GetElapsedTime(asked) > grace)
                await RunMark.KillRestAsync(runId, time, CancellationToken.None);
            await Task.WhenAny(end, Task.Delay(Poll, time, CancellationToken.None));
        }
        return interrupted;
    }

    private async Task WaitForEndAsync(ProcessIdentity identity)
    {
        while (identity.IsAlive)
            await Task.Delay(Poll, time, CancellationToken.None);
    }

    private static async Task DrainAsync(LineTail tail, Action<string> onLine)
    {
        foreach (var line in await tail.ReadAsync(CancellationToken.None))
            onLine(line);
    }

    private static async Task<string> StandardErrorAsync(EngineFiles files)
    {
        const int kept = 16 * 1024;
        if (!File.Exists(files.Errors))
            return "";
        await using var file = new FileStream(files.Errors, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(kept, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }
}
