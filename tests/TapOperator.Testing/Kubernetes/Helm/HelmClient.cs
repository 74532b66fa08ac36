using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes.Helm;

/// <summary>Runs Helm, with folders of its own, for one cluster or for none.</summary>
public sealed class HelmClient
{
    private readonly string _helm;
    private readonly string? _kubeconfigPath;

    private HelmClient(string helm, string? kubeconfigPath) => (_helm, _kubeconfigPath) = (helm, kubeconfigPath);

    /// <summary>The full path of helm.</summary>
    public string Program => _helm;

    /// <summary>The chart of this repository.</summary>
    public static string Chart { get; } = Path.Combine(Folders.Repository, "deploy/helm/tap-operator");

    /// <summary>Fetches Helm if it is not there yet.</summary>
    /// <param name="kubeconfigPath">The cluster; null where none is needed.</param>
    /// <exception cref="PartMissingException">This machine cannot have Helm.</exception>
    public static async Task<HelmClient> CreateAsync(string? kubeconfigPath = null, CancellationToken cancellationToken = default)
        => new(await HelmArchive.UnpackAsync(cancellationToken), kubeconfigPath);

    /// <summary>Runs to the end and returns standard output.</summary>
    /// <exception cref="InvalidOperationException">The exit code was not 0.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var result = await TryAsync(cancellationToken, arguments);
        return result.ExitCode == 0
            ? result.StandardOutput
            : throw new InvalidOperationException($"helm {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.StandardError.Trim()}");
    }

    /// <summary>Runs to the end, whatever the exit code.</summary>
    public async Task<KubectlResult> TryAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var home = Path.Combine(Folders.Cache, "helm-home");
        var result = await Cli.Wrap(_helm)
            .WithArguments([.. arguments])
            .WithWorkingDirectory(Folders.Repository)
            .WithEnvironmentVariables(new Dictionary<string, string?>
            {
                // A folder that is not there, where no cluster is to be asked.
                ["KUBECONFIG"] = _kubeconfigPath ?? Path.Combine(home, "no-cluster"),
                ["HELM_CACHE_HOME"] = Path.Combine(home, "cache"),
                ["HELM_CONFIG_HOME"] = Path.Combine(home, "config"),
                ["HELM_DATA_HOME"] = Path.Combine(home, "data"),
                ["HTTP_PROXY"] = null,
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        return new KubectlResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
