using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Engines;

/// <summary>Who runs, or ran, a stack: written beside the state before anything starts, so that a successor can prove the holder dead.</summary>
/// <param name="Identity">A name for people: the pod's, or host and process id outside a cluster.</param>
/// <param name="PodUid">The pod's uid; null outside a cluster.</param>
/// <param name="LeaseTransitions">The leader lease's transition counter when the holder took it; 0 without a lease.</param>
/// <param name="Process">The operator's process.</param>
public sealed record RunHolder(string Identity, string? PodUid, long LeaseTransitions, ProcessIdentity Process)
{
    /// <summary>The host's name, a pod's name in a cluster: engines write it into the locks they take. Null in records of versions that did not keep it.</summary>
    public string? Host { get; init; }
}
