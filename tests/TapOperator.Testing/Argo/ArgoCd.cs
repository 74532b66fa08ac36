using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Argo;

/// <summary>Real Argo CD as processes; ends when disposed and when this process dies, unless it is to go on.</summary>
public sealed class ArgoCd : IAsyncDisposable
{
    private const string Missing = "no Argo CD here: set ARGO to a folder with its program `argocd` and the file `crds.yaml` "
        + "(kubectl kustomize 'https://github.com/argoproj/argo-cd/manifests/crds?ref=v3.5.1')";

    private readonly Lifeline _lifeline;
    private readonly string _folder;
    private readonly bool _isTemporary;
    private readonly bool _keepRunning;

    private ArgoCd(Lifeline lifeline, string folder, bool isTemporary, bool keepRunning) =>
        (_lifeline, _folder, _isTemporary, _keepRunning) = (lifeline, folder, isTemporary, keepRunning);

    /// <summary>Its command line, pointed at it.</summary>
    public string Program => Path.Combine(_folder, "bin/argocd");

    /// <param name="plane">The cluster it works for.</param>
    /// <param name="folder">Logs and pids; null for a new temporary folder.</param>
    /// <param name="keepRunning">Leave it running when it is disposed; tools/argocd/stop.sh ends it.</param>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <exception cref="PartMissingException">This machine has no Argo CD, or something it needs.</exception>
    public static async Task<ArgoCd> StartAsync(ControlPlane plane, string? folder = null, bool keepRunning = false, CancellationToken cancellationToken = default)
    {
        var argo = await FindAsync(cancellationToken);
        var run = folder ?? Folders.NewRun("argocd");
        var lifeline = await Lifeline.StartAsync("tools/argocd/stop.sh", run);
        var started = new ArgoCd(lifeline, run, folder is null, keepRunning);
        try
        {
            var environment = new Dictionary<string, string?> { ["ARGO"] = argo, ["KUBECONFIG"] = plane.KubeconfigPath };
            await Script.RunAsync("tools/argocd/start.sh", [run], environment, cancellationToken: cancellationToken);
            return started;
        }
        catch
        {
            await started.EndAsync();
            throw;
        }
    }

    /// <summary>The folder with argocd and crds.yaml: ARGO, else the archives in the folder beside the clone.</summary>
    /// <exception cref="PartMissingException">This machine has no Argo CD, or something it needs.</exception>
    public static async Task<string> FindAsync(CancellationToken cancellationToken = default)
    {
        if (Executables.Find("redis-server") is null) throw new PartMissingException("redis-server is missing: apt-get install redis-server");
        if (Folders.Setting("ARGO") is { } given && Executables.IsExecutable(Path.Combine(given, "argocd")) && File.Exists(Path.Combine(given, "crds.yaml"))) return given;
        var archives = Folders.Shared is { } shared ? Path.Combine(shared, "argocd") : null;
        if (archives is null || !Directory.Exists(archives)) throw new PartMissingException(Missing);
        return await Archive.UnpackAllAsync(archives, Path.Combine(Folders.Cache, "argocd"), cancellationToken);
    }

    /// <summary>Runs its command line to the end.</summary>
    /// <returns>Standard output.</returns>
    /// <exception cref="InvalidOperationException">The exit code was not 0; the message has its words.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var result = await Cli.Wrap(Program).WithArguments([.. arguments]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
        return result.ExitCode == 0
            ? result.StandardOutput
            : throw new InvalidOperationException($"argocd {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.StandardError.Trim()}");
    }

    /// <summary>The last lines of the application controller, for the message of a failed test.</summary>
    public string LogTail() => string.Join('\n', File.ReadAllLines(Path.Combine(_folder, "controller.log")).TakeLast(15));

    public async ValueTask DisposeAsync()
    {
        if (_keepRunning) await _lifeline.ReleaseAsync();
        else await EndAsync();
    }

    private async Task EndAsync()
    {
        await _lifeline.DisposeAsync();
        if (_isTemporary) Directory.Delete(_folder, recursive: true);
    }
}
