using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Argo;

/// <summary>Real Argo CD as processes, from the folder beside the clone; ends when disposed and when this process dies.</summary>
public sealed class ArgoCd : IAsyncDisposable
{
    private readonly Lifeline _lifeline;
    private readonly string _folder;

    private ArgoCd(Lifeline lifeline, string folder) => (_lifeline, _folder) = (lifeline, folder);

    /// <exception cref="PartMissingException">This machine has no Argo CD, or something it needs.</exception>
    public static async Task<ArgoCd> StartAsync(ControlPlane plane, CancellationToken cancellationToken = default)
    {
        var archives = Folders.Shared is { } shared ? Path.Combine(shared, "argocd") : null;
        if (archives is null || !Directory.Exists(archives)) throw new PartMissingException("no Argo CD here: it comes from the folder beside the clone");
        if (Executables.Find("redis-server") is null) throw new PartMissingException("redis-server is missing: apt-get install redis-server");
        var argo = await Archive.UnpackAllAsync(archives, Path.Combine(Folders.Cache, "argocd"), cancellationToken);
        var folder = Folders.NewRun("argocd");
        var lifeline = await Lifeline.StartAsync("tools/argocd/stop.sh", folder);
        var started = new ArgoCd(lifeline, folder);
        try
        {
            var environment = new Dictionary<string, string?> { ["ARGO"] = argo, ["KUBECONFIG"] = plane.KubeconfigPath };
            await Script.RunAsync("tools/argocd/start.sh", [folder], environment, cancellationToken: cancellationToken);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last lines of the application controller, for the message of a failed test.</summary>
    public string LogTail() => string.Join('\n', File.ReadAllLines(Path.Combine(_folder, "controller.log")).TakeLast(15));

    public async ValueTask DisposeAsync()
    {
        await _lifeline.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
