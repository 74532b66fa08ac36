using System.Diagnostics;
using System.Globalization;
using System.Net;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Operator;

/// <summary>
/// The built operator as a process. It ends, with every engine it started, when this is disposed and when this process dies;
/// a test may end it earlier, gently or not, and start it again on the same state.
/// </summary>
public sealed class OperatorProcess : IAsyncDisposable
{
    private const string Marker = "TAP_TEST_OPERATOR";

    private readonly OperatorConfiguration _configuration;
    private readonly string _mark;
    private readonly Lifeline _lifeline;
    private readonly LogCapture _log = new();
    private readonly bool _temporary;
    private Process? _process;

    private OperatorProcess(OperatorConfiguration configuration, Lifeline lifeline, string mark, bool temporary)
    {
        _configuration = configuration;
        _lifeline = lifeline;
        _mark = mark;
        _temporary = temporary;
        StateFolder = configuration.StateFolder!;
    }

    public string StateFolder { get; }

    public int Pid => _process?.Id ?? throw new InvalidOperationException("the operator is not running");

    public bool HasExited => _process?.HasExited ?? true;

    /// <summary>null while it runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Port of /healthz and /readyz on 127.0.0.1.</summary>
    public int HealthPort { get; private set; }

    /// <summary>Port of /metrics on 127.0.0.1.</summary>
    public int MetricsPort { get; private set; }

    /// <summary>Everything it wrote so far, both streams, over all its lives.</summary>
    public string Log => _log.Text;

    /// <summary>Its last lines, for the message of a failed test.</summary>
    public string LogTail(int lines = 40) => _log.Tail(lines);

    internal static async Task<OperatorProcess> StartAsync(OperatorConfiguration configuration, CancellationToken cancellationToken)
    {
        var temporary = configuration.StateFolder is null;
        var mark = Guid.NewGuid().ToString("N");
        var lifeline = await Lifeline.StartAsync("tools/lib/stop-marked.sh", $"{Marker}={mark}");
        var process = new OperatorProcess(configuration with { StateFolder = configuration.StateFolder ?? Folders.NewRun("operator") }, lifeline, mark, temporary);
        try
        {
            await process.StartAgainAsync(cancellationToken);
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again on the same state folder; returns once it is live (its health endpoint answers).</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        if (!HasExited) throw new InvalidOperationException("the operator is running");
        _process?.Dispose();
        (HealthPort, MetricsPort) = (FreePort.Next(), FreePort.Next());
        ExitCode = null;
        _process = Process.Start(OperatorCommand.Create(_configuration, HealthPort, MetricsPort, (Marker, _mark)))!;
        _log.Follow(_process);
        await WaitUntilLiveAsync(cancellationToken);
    }

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        if (!HasExited) Signals.Send(Pid, Signals.Terminate);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience ?? TimeSpan.FromSeconds(60));
        return await WaitForExitAsync(timeout.Token);
    }

    /// <summary>SIGKILL for it alone: its engines live on.</summary>
    public async Task KillAsync(CancellationToken cancellationToken = default)
    {
        if (!HasExited) Signals.Send(Pid, Signals.Kill);
        await WaitForExitAsync(cancellationToken);
    }

    /// <summary>SIGKILL for it and everything it started, as when the node goes.</summary>
    public async Task KillWithEnginesAsync(CancellationToken cancellationToken = default)
    {
        await KillAsync(cancellationToken);
        await Script.RunAsync("tools/lib/stop-marked.sh", [$"{Marker}={_mark}"], cancellationToken: cancellationToken);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken = default)
    {
        if (_process is null) throw new InvalidOperationException("the operator was never started");
        await _process.WaitForExitAsync(cancellationToken);
        return (ExitCode = _process.ExitCode).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _lifeline.DisposeAsync();
        _process?.Dispose();
        if (_temporary) Directory.Delete(StateFolder, recursive: true);
    }

    private async Task WaitUntilLiveAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{HealthPort}/healthz"));
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (HasExited)
            {
                var code = await WaitForExitAsync(cancellationToken);
                throw new InvalidOperationException($"the operator ended with {code}:\n{LogTail()}");
            }
            try
            {
                using var answer = await http.GetAsync(url, cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Not listening yet.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
        throw new TimeoutException($"the operator is not live after a minute:\n{LogTail()}");
    }
}
