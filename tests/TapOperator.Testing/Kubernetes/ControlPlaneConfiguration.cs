namespace TapOperator.Testing.Kubernetes;

/// <summary>What to start and how.</summary>
/// <param name="Kind">Which one; null for the first that this machine has.</param>
/// <param name="RunFolder">Data, certificates and logs; null for a new temporary folder that goes when the control plane does.</param>
/// <param name="OnProgress">Told what takes long (building the API server the first time).</param>
/// <param name="KeepRunning">Leave it running when it is disposed; its tool's stop.sh ends it.</param>
/// <param name="Audit">Write down what service accounts ask; only <see cref="ControlPlaneKind.Assets"/> can.</param>
public sealed record ControlPlaneConfiguration(
    ControlPlaneKind? Kind = null, string? RunFolder = null, Action<string>? OnProgress = null, bool KeepRunning = false, bool Audit = false);
