using System.Diagnostics;
using TapOperator.Demo.GitOps;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;

namespace TapOperator.Demo;

/// <summary>The whole demo, from nothing to Ready.</summary>
internal sealed class DemoRun(DemoSettings settings)
{
    private readonly DemoFolder _folder = new();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await EndPreviousAsync(cancellationToken);
        _folder.Create();
        var ready = false;
        await using (var parts = new LocalParts(_folder, settings))
        {
            await parts.StartAsync(cancellationToken);
            if (settings.Keep) _folder.WriteShellFile(parts.Plane, parts.Emulator, settings.GitOps);
            ready = settings.GitOps
                ? await new GitOpsShow(parts, _folder, settings).RunAsync(cancellationToken)
                : await WatchAsync(parts, await ApplySampleAsync(parts, cancellationToken), cancellationToken);
        }
        if (settings.Keep) Narrator.Say($"Everything is left running: `. .demo/env`, then kubectl and AWS clients{(settings.GitOps ? ", and argocd," : "")} look at it; `make demo-down` ends it.");
        else if (ready) _folder.Delete();
        return ready ? 0 : 1;
    }

    private async Task EndPreviousAsync(CancellationToken cancellationToken)
    {
        if (!_folder.Exists) return;
        await Script.RunAsync("tools/demo/down.sh", [], cancellationToken: cancellationToken);
    }

    private async Task<Target> ApplySampleAsync(LocalParts parts, CancellationToken cancellationToken)
    {
        var sample = Path.GetRelativePath(Folders.Repository, settings.Sample);
        Narrator.Say($"$ kubectl apply -f {sample}");
        return Target.Of(await parts.Plane.Kubectl.RunAsync(cancellationToken, "apply", "-f", settings.Sample, "-o", "json"), sample);
    }

    private async Task<bool> WatchAsync(LocalParts parts, Target target, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var report = new Report(parts, target, settings);
        var outcome = await new Watcher(parts, target, TimeProvider.System).UntilSettledAsync(ProgressView.Create(), cancellationToken);
        if (outcome.IsReady) await report.ReadyAsync(outcome.Status!, clock.Elapsed, "kubectl apply", cancellationToken);
        else await report.FailedAsync(outcome, cancellationToken);
        return outcome.IsReady;
    }
}
