using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Kubernetes;

/// <summary>A control plane that a pair of scripts (start.sh, stop.sh) in a folder of the repository runs.</summary>
internal sealed class ScriptedControlPlane : IRunningControlPlane
{
    private readonly Lifeline _lifeline;

    private ScriptedControlPlane(Lifeline lifeline, string kubeconfigPath)
    {
        _lifeline = lifeline;
        KubeconfigPath = kubeconfigPath;
    }

    public string KubeconfigPath { get; }

    public static async Task<IRunningControlPlane> StartAsync(
        string tool, string runFolder, IReadOnlyDictionary<string, string?> environment, Action<string>? onProgress, CancellationToken cancellationToken)
    {
        // The lifeline comes first: whatever start.sh brings up ends with this process.
        var lifeline = await Lifeline.StartAsync($"{tool}/stop.sh", runFolder);
        try
        {
            await Script.RunAsync($"{tool}/start.sh", [runFolder], environment, onProgress, cancellationToken);
            return new ScriptedControlPlane(lifeline, Path.Combine(runFolder, "kubeconfig"));
        }
        catch
        {
            await lifeline.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _lifeline.DisposeAsync();
}
