using TapOperator.Entities.Schema;
using TapOperator.Entities.Spec.Engine;

namespace TapOperator.Entities.Status;

/// <summary>State does not travel between engines.</summary>
public sealed class EngineStatus
{
    /// <summary>The engine.</summary>
    public EngineType? Type { get; set; }

    /// <summary>The version that last ran.</summary>
    [Length(0, 64)]
    public string? Version { get; set; }

    /// <summary>When the choice was made; it does not change by itself.</summary>
    public DateTimeOffset? Recorded { get; set; }
}
