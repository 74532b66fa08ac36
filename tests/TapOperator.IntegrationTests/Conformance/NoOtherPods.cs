using TapOperator.Automation.Engines;
using TapOperator.Automation.Recovery;

namespace TapOperator.IntegrationTests.Conformance;

/// <summary>Knows nothing of other pods: here there are none.</summary>
internal sealed class NoOtherPods : IHolderProbe
{
    public Task<Life> LookAsync(RunHolder holder, CancellationToken cancellationToken = default) => Task.FromResult(Life.Unknown);
}
