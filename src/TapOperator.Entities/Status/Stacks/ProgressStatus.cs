using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Stacks;

/// <summary>Counted in resources.</summary>
public sealed class ProgressStatus
{
    /// <summary>Resources that are done.</summary>
    [Range(0, 100000)]
    public int Done { get; set; }

    /// <summary>Resources to do.</summary>
    [Range(0, 100000)]
    public int Total { get; set; }

    /// <summary>The resource that the engine is at.</summary>
    [Length(0, 256)]
    public string? Current { get; set; }
}
