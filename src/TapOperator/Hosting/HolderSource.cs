using TapOperator.Automation.Engines;
using TapOperator.Automation.Processes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Runtime.Leadership;

namespace TapOperator.Hosting;

/// <inheritdoc cref="IHolderSource"/>
internal sealed class HolderSource(ILeadership leadership) : IHolderSource
{
    private static readonly ProcessIdentity Self = ProcessIdentity.Current;

    private static readonly string? PodUid = Environment.GetEnvironmentVariable("POD_UID") is { Length: > 0 } uid ? uid : null;

    public RunHolder Current() => new(leadership.Identity, PodUid, leadership.Term?.Transitions ?? 0, Self) { Host = Environment.MachineName };
}
