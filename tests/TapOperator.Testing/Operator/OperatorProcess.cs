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

    private readonly string _mark;
    private readonly Lifeline _lifeline;
    private readonly OperatorLog _log;
    private readonly string? _temporaryFolder;
    private OperatorConfiguration _configuration;
    private Process? _process;

    private OperatorProcess(OperatorConfiguration configuration, Lifeline lifeline, string mark, string? temporaryFolder)
    {
        _configuration = configuration;
        _log = new OperatorLog(configuration.LogFile!);
        _lifeline = lifeline;
        _mark = mark;
        _temporaryFolder = temporaryFolder;
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

    /// <summary><c>NAME=VALUE</c> in the environment of the operator and of everything it started: what tools/lib/stop-marked.sh takes.</summary>
    public string Mark => $"{Marker}={_mark}";

    /// <summary>Everything it wrote so far, both streams, over all its lives.</summary>
    public string Log => _log.Text;

    /// <summary>The file with all of that.</summary>
    public string LogFile => _log.File;

    /// <summary>Its last lines, for the message of a failed test.</summary>
    public string LogTail(int lines = 40) => _log.Tail(lines);

    internal static async Task<OperatorProcess> StartAsync(OperatorConfiguration configuration, CancellationToken cancellationToken)
    {
        var needsFolder = configuration.StateFolder is null || configuration.LogFile is null;
        var temporaryFolder = needsFolder ? Folders.NewRun("operator") : null;
        var complete = configuration with
        {
            StateFolder = configuration.StateFolder ?? Path.Combine(temporaryFolder!, "stacks"),
            LogFile = configuration.LogFile ?? Path.Combine(temporaryFolder!, "operator.log"),
        };
        var mark = Guid.NewGuid().ToString("N");
        var lifeline = await Lifeline.StartAsync("tools/lib/stop-marked.sh", $"{Marker}={mark}");
        var process = new OperatorProcess(complete, lifeline, mark, temporaryFolder);
        try
        {
            await process.StartAgainAsync(cancellationToken);
            return process;
        }
        catch
        {
            if (!configuration.KeepRunning) await process.DisposeAsync();
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
        await WaitUntilLiveAsync(cancellationToken);
    }

    /// <summary>The same with another value of one environment variable from now on: as another pod, say.</summary>
    public Task StartAgainAsync(string variable, string value, CancellationToken cancellationToken = default)
    {
        _configuration = _configuration with { Environment = new Dictionary<string, string?>(_configuration.Environment) { [variable] = value } };
        return StartAgainAsync(cancellationToken);
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
        await Script.RunAsync("tools/lib/stop-marked.sh", [Mark], cancellationToken: cancellationToken);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken = default)
    {
        if (_process is null) throw new InvalidOperationException("the operator was never started");
        await _process.WaitForExitAsync(cancellationToken);
        return (ExitCode = _process.ExitCode).Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_configuration.KeepRunning) await _lifeline.ReleaseAsync();
        else await _lifeline.DisposeAsync();
        _process?.Dispose();
        if (_temporaryFolder is not null && !_configuration.KeepRunning) Directory.Delete(_temporaryFolder, recursive: true);
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
