using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Running;

/// <summary>How stacks are run.</summary>
public sealed record RunnerOptions
{
    /// <summary>What one run takes.</summary>
    public RunMemory Memory { get; init; } = new();

    /// <summary>How long an engine may take to save its state once it was asked to stop.</summary>
    public TimeSpan GracePeriod { get; init; } = new EngineOptions().GracePeriod;

    /// <summary>
    /// How long AWS may still be working on a request whose sender is dead: so long is waited before it is asked whether a resource exists
    /// whose creation was cut short.
    /// </summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);
}
