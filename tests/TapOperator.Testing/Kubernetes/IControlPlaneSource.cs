namespace TapOperator.Testing.Kubernetes;

/// <summary>One way to a Kubernetes API server on this machine.</summary>
internal interface IControlPlaneSource
{
    ControlPlaneKind Kind { get; }

    /// <summary>Whether this machine has what this way needs; must be quick.</summary>
    Task<bool> IsAvailableAsync(CancellationToken cancellationToken);

    /// <param name="configuration">With its run folder set.</param>
    Task<IRunningControlPlane> StartAsync(ControlPlaneConfiguration configuration, CancellationToken cancellationToken);
}

internal interface IRunningControlPlane : IAsyncDisposable
{
    string KubeconfigPath { get; }
}
