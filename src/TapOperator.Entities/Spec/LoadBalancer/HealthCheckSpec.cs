using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.LoadBalancer;

/// <summary>An HTTP GET must answer 200.</summary>
public sealed class HealthCheckSpec
{
    /// <summary>The path that is asked.</summary>
    [Length(1, 1024), Pattern(@"^/[\w.~/%?=&-]*$")]
    public string Path { get; set; } = "/health";

    /// <summary>Seconds between two checks.</summary>
    [Range(5, 300)]
    public int IntervalSeconds { get; set; } = 30;

    /// <summary>Good answers in a row after which a target is well.</summary>
    [Range(2, 10)]
    public int HealthyThreshold { get; set; } = 3;

    /// <summary>Bad answers in a row after which a target is ill.</summary>
    [Range(2, 10)]
    public int UnhealthyThreshold { get; set; } = 3;
}
