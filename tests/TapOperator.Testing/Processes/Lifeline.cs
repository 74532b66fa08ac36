using System.Diagnostics;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Processes;

/// <summary>
/// Runs a stop command when it is disposed and also when this process dies, however it dies: the command waits in a process
/// of its own for the end of a pipe that only this process holds.
/// </summary>
internal sealed class Lifeline : IAsyncDisposable
{
    private readonly Process _process;

    private Lifeline(Process process) => _process = process;

    public static async Task<Lifeline> StartAsync(string stopCommand, params string[] arguments)
    {
        // A session of its own, so that a signal to the process group of the test run does not end it early.
        var start = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(Folders.Repository, "tools/lib/lifeline.sh"));
        start.ArgumentList.Add(Path.Combine(Folders.Repository, stopCommand));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("setsid did not start");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (await process.StandardOutput.ReadLineAsync() != "ready") throw new InvalidOperationException("the lifeline did not start");
        return new Lifeline(process);
    }

    /// <summary>Ends the watch without stopping anything: what it watched lives on when this process ends.</summary>
    public async Task ReleaseAsync()
    {
        await _process.StandardInput.WriteLineAsync("release");
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
