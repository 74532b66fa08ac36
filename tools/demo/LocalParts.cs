using System.Diagnostics;
using TapOperator.Testing.Argo;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Operator;

namespace TapOperator.Demo;

/// <summary>What runs on this machine for the demo, started side by side and ended in order.</summary>
internal sealed class LocalParts(DemoFolder folder, DemoSettings settings) : IAsyncDisposable
{
    private ControlPlane? _plane;
    private Emulator? _emulator;
    private OperatorProcess? _operator;
    private ArgoCd? _argo;

    public ControlPlane Plane => _plane!;

    public Emulator Emulator => _emulator!;

    public OperatorProcess Operator => _operator!;

    /// <summary>Only where the demo goes by way of git.</summary>
    public ArgoCd Argo => _argo!;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        if (settings.GitOps) await ArgoCd.FindAsync(cancellationToken);
        var plane = Narrator.StepAsync("control plane", () => StartPlaneAsync(cancellationToken), made => Describe(made.Kind));
        var emulator = Narrator.StepAsync("AWS emulator", () => StartEmulatorAsync(cancellationToken), made => made.Endpoint.ToString());
        var engines = Narrator.StepAsync("engine", () => FindEngineAsync(cancellationToken), Describe);
        await Task.WhenAll(plane, emulator, engines);
        var found = await engines;
        await Narrator.StepAsync("API", () => ApplyCrdAsync(cancellationToken), answer => answer);
        await Narrator.StepAsync("operator", () => StartOperatorAsync(found, cancellationToken), made => $"pid {made.Pid}, log {folder.OperatorLog}");
        if (settings.GitOps) await Narrator.StepAsync("Argo CD", () => StartArgoAsync(cancellationToken), _ => "with the settings of deploy/argocd");
        Narrator.Note($"all parts up after {Narrator.Seconds(clock.Elapsed)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_argo is not null) await _argo.DisposeAsync();
        if (_operator is not null)
        {
            // Asked first, so that it may end its engines itself; killed with them by the dispose if it does not.
            if (!settings.Keep) await StopGentlyAsync(_operator);
            await _operator.DisposeAsync();
        }
        if (_emulator is not null) await _emulator.DisposeAsync();
        if (_plane is not null) await _plane.DisposeAsync();
    }

    private static async Task StopGentlyAsync(OperatorProcess process)
    {
        try
        {
            await process.StopAsync(TimeSpan.FromSeconds(20));
        }
        catch (OperationCanceledException)
        {
            // Not in time: the dispose that follows kills it.
        }
    }

    private async Task<ControlPlane> StartPlaneAsync(CancellationToken cancellationToken)
    {
        var builder = new ControlPlaneBuilder().WithRunFolder(folder.ControlPlane).WithProgress(Narrator.Note);
        return _plane = await (settings.Keep ? builder.KeepRunning() : builder).StartAsync(cancellationToken);
    }

    private async Task<Emulator> StartEmulatorAsync(CancellationToken cancellationToken)
    {
        var builder = new EmulatorBuilder().WithRunFolder(folder.Emulator);
        return _emulator = await (settings.Keep ? builder.KeepRunning() : builder).StartAsync(cancellationToken);
    }

    private async Task<EngineSetup> FindEngineAsync(CancellationToken cancellationToken)
    {
        var engines = await EngineSetup.FindAsync(cancellationToken);
        return settings.Engine is null || engines.Binaries.ContainsKey(settings.Engine)
            ? engines
            : throw new DemoException($"ENGINE={settings.Engine} is not on this machine; found: {string.Join(", ", engines.Binaries.Keys)}");
    }

    private async Task<string> ApplyCrdAsync(CancellationToken cancellationToken)
    {
        await Plane.InstallCrdAsync(cancellationToken);
        return "tapenvironments.tapoperator.io";
    }

    private async Task<OperatorProcess> StartOperatorAsync(EngineSetup engines, CancellationToken cancellationToken)
    {
        var builder = new OperatorBuilder(Plane).WithAws(Emulator).WithEngines(engines).WithEngine(settings.OperatorEngine)
            .WithStateFolder(folder.Stacks).WithLogFile(folder.OperatorLog);
        _operator = await (settings.Keep ? builder.KeepRunning() : builder).StartAsync(cancellationToken);
        folder.NoteOperator(_operator);
        return _operator;
    }

    private async Task<ArgoCd> StartArgoAsync(CancellationToken cancellationToken) =>
        _argo = await ArgoCd.StartAsync(Plane, folder.Argo, settings.Keep, cancellationToken);

    private string Describe(EngineSetup engines)
        => $"{settings.Engine ?? engines.Binaries.Keys.First()} (found: {string.Join(", ", engines.Binaries.Keys)})";

    private static string Describe(ControlPlaneKind kind) => kind switch
    {
        ControlPlaneKind.K3s => "K3s in a container",
        ControlPlaneKind.Assets => "kube-apiserver and etcd",
        _ => "the API server of tools/devcluster",
    };
}
