namespace TapOperator.Testing.Kubernetes;

/// <summary>One way to a Kubernetes API server on this machine.</summary>
internal interface IControlPlaneSource
{
    ControlPlaneKind Kind { get; }

    /// <summary>Whether this machine has what this way needs; must be quick.</summary>
    Task<bool> IsAvailableAsync(CancellationToken cancellationToken);

    Task<IRunningControlPlane> StartAsync(string runFolder, Action<string>? onProgress, CancellationToken cancellationToken);
}

internal interface IRunningControlPlane : IAsyncDisposable
{
    string KubeconfigPath { get; }
}
