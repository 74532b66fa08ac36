using System.Globalization;
using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Aws;

/// <summary>A running AWS emulator, with state in memory; ends when disposed and when this process dies.</summary>
public sealed class Emulator : IAsyncDisposable
{
    /// <summary>The account that every call is answered for.</summary>
    public const string AccountId = "123456789012";

    /// <summary>An access key id that the emulator refuses as AWS refuses one that it does not know.</summary>
    public const string RefusedAccessKeyId = "AKIAREFUSED000000001";

    private readonly bool _temporary;
    private readonly bool _keepRunning;
    private readonly Lifeline _lifeline;
    private readonly HttpClient _http;

    internal Emulator(Uri endpoint, EmulatorConfiguration configuration, bool temporary, Lifeline lifeline)
    {
        Endpoint = endpoint;
        RunFolder = configuration.RunFolder!;
        _keepRunning = configuration.KeepRunning;
        _temporary = temporary;
        _lifeline = lifeline;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = endpoint };
        Faults = new EmulatorFaults(_http);
        Rights = new EmulatorRights(_http);
        Environment = AwsEnvironment.For(endpoint);
    }

    public Uri Endpoint { get; }

    /// <summary>Log and pid.</summary>
    public string RunFolder { get; }

    /// <summary>What makes engines, the operator and AWS clients talk to this emulator; a null value means: take the variable away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>Failures on demand, and what was asked so far.</summary>
    public EmulatorFaults Faults { get; }

    /// <summary>Keys with few rights.</summary>
    public EmulatorRights Rights { get; }

    public static Task<Emulator> StartAsync(CancellationToken cancellationToken = default) => new EmulatorBuilder().StartAsync(cancellationToken);

    /// <summary>A client in Python (boto3) that asks this emulator what there is.</summary>
    public Task<AwsProbe> StartProbeAsync() => AwsProbe.StartAsync(Environment);

    /// <summary>Ends it and starts it again on the same port; everything in it is forgotten.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
        => await RunStartScriptAsync(RunFolder, Endpoint.Port, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_keepRunning) await _lifeline.ReleaseAsync();
        else await _lifeline.DisposeAsync();
        if (_temporary) Directory.Delete(RunFolder, recursive: true);
    }

    internal static async Task<Uri> RunStartScriptAsync(string folder, int? port, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string?> { ["PORT"] = port?.ToString(CultureInfo.InvariantCulture) };
        var answer = await Script.RunAsync("tools/emulator/start.sh", [folder], environment, cancellationToken: cancellationToken);
        return new Uri(answer[(answer.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }
}
