namespace TapOperator.Runtime.Leadership;

/// <summary>Leadership as the host of the process drives it.</summary>
internal interface ILeaderElection : ILeadership
{
    /// <summary>Stands for election and, once elected, renews, until it is told to end or the lease is lost.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Gives the lease back, so that another process can lead at once. To be called after everything has come to an end.</summary>
    Task ReleaseAsync(CancellationToken cancellationToken);
}
