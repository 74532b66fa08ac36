using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes;

/// <summary>Runs kubectl with one kubeconfig.</summary>
public sealed class Kubectl(string kubeconfigPath)
{
    /// <summary>Runs to the end and returns standard output.</summary>
    /// <exception cref="KubectlException">The exit code was not 0.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var result = await TryAsync(cancellationToken, arguments);
        return result.ExitCode == 0 ? result.StandardOutput : throw new KubectlException(arguments, result.ExitCode, result.StandardError);
    }

    public Task<string> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    /// <summary>Runs to the end, whatever the exit code.</summary>
    public async Task<KubectlResult> TryAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var kubectl = Executables.Find("kubectl")
            ?? throw new PartMissingException("kubectl is missing: see https://kubernetes.io/docs/tasks/tools/ (Debian: apt-get install kubernetes-client)");
        var result = await Cli.Wrap(kubectl)
            .WithArguments([.. arguments])
            .WithWorkingDirectory(Folders.Repository)
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["KUBECONFIG"] = kubeconfigPath, ["HTTP_PROXY"] = null })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        return new KubectlResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>Applies a file or folder by server-side apply.</summary>
    public Task<string> ApplyAsync(string path, string? ns = null, CancellationToken cancellationToken = default)
        => RunAsync(cancellationToken, [.. Scope(ns), "apply", "--server-side", "--field-manager=kubectl", "-f", path]);

    /// <summary>One object, or a list, as JSON.</summary>
    public async Task<JsonNode> GetAsync(string what, string? ns = null, CancellationToken cancellationToken = default)
        => JsonNode.Parse(await RunAsync(cancellationToken, [.. Scope(ns), "get", .. what.Split(' '), "-o", "json"]))!;

    private static string[] Scope(string? ns) => ns is null ? [] : ["--namespace", ns];
}

public sealed record KubectlResult(int ExitCode, string StandardOutput, string StandardError);

public sealed class KubectlException(IEnumerable<string> arguments, int exitCode, string error)
    : Exception($"kubectl {string.Join(' ', arguments)} ended with {exitCode}: {error.Trim()}");
