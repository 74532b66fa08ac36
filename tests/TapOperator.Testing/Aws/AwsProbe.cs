using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Aws;

/// <summary>
/// Asks AWS what there is, through boto3 in a process of its own: an eye that shares no code with the engines and the operator.
/// Calls may come from several threads; they are answered one after the other.
/// </summary>
public sealed class AwsProbe : IAsyncDisposable
{
    private readonly Process _process;
    private readonly SemaphoreSlim _turn = new(1);

    private AwsProbe(Process process) => _process = process;

    /// <param name="environment">Credentials and endpoint, as <see cref="Emulator.Environment"/> has them.</param>
    public static Task<AwsProbe> StartAsync(IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Folders.Repository, "tests/TapOperator.Testing/Aws/probe.py"));
        foreach (var (name, value) in environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        return Task.FromResult(new AwsProbe(Process.Start(start) ?? throw new PartMissingException("python3 is missing: apt-get install python3")));
    }

    /// <summary>Calls one operation by its boto3 name; lists come whole.</summary>
    /// <param name="service">For example <c>ec2</c>.</param>
    /// <param name="region">For example <c>us-east-1</c>.</param>
    /// <param name="operation">For example <c>describe_vpcs</c>.</param>
    /// <param name="arguments">An object that serializes to the operation's arguments: <c>new { VpcIds = new[] { id } }</c>.</param>
    /// <exception cref="AwsProbeException">AWS said no.</exception>
    public async Task<JsonNode> CallAsync(
        string service, string region, string operation, object? arguments = null, CancellationToken cancellationToken = default)
    {
        var request = JsonSerializer.Serialize(new { service, region, operation, arguments });
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
            // Not cancellable: a half-read answer would be taken for the next call's.
            var answer = await _process.StandardOutput.ReadLineAsync(CancellationToken.None)
                ?? throw new InvalidOperationException("the probe ended; is boto3 installed? python3 -m pip install boto3");
            var node = JsonNode.Parse(answer)!;
            return node["error"] is { } error
                ? throw new AwsProbeException($"{service} {region} {operation}", (string?)error["code"] ?? "", (string?)error["message"] ?? "")
                : node["result"]!;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its standard input, so it also ends when this process dies.
        if (!_process.HasExited) _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _turn.Dispose();
    }
}

/// <summary>AWS refused a call of the probe.</summary>
public sealed class AwsProbeException(string call, string code, string message) : Exception($"{call}: {code}: {message}")
{
    public string Code { get; } = code;
}
