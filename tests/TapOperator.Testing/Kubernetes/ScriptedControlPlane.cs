using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Kubernetes;

/// <summary>A control plane that a pair of scripts (start.sh, stop.sh) in a folder of the repository runs.</summary>
internal sealed class ScriptedControlPlane : IRunningControlPlane
{
    private readonly Lifeline _lifeline;
    private readonly bool _keepRunning;

    private ScriptedControlPlane(Lifeline lifeline, bool keepRunning, string kubeconfigPath)
    {
        _lifeline = lifeline;
        _keepRunning = keepRunning;
        KubeconfigPath = kubeconfigPath;
    }

    public string KubeconfigPath { get; }

    public static async Task<IRunningControlPlane> StartAsync(
        string tool, ControlPlaneConfiguration configuration, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        var runFolder = configuration.RunFolder!;
        // The lifeline comes first: whatever start.sh brings up ends with this process.
        var lifeline = await Lifeline.StartAsync($"{tool}/stop.sh", runFolder);
        try
        {
            await Script.RunAsync($"{tool}/start.sh", [runFolder], environment, configuration.OnProgress, cancellationToken);
            return new ScriptedControlPlane(lifeline, configuration.KeepRunning, Path.Combine(runFolder, "kubeconfig"));
        }
        catch
        {
            await lifeline.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_keepRunning) await _lifeline.ReleaseAsync();
        else await _lifeline.DisposeAsync();
    }
}
