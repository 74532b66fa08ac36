using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Stacks;

/// <summary>A stack has one state of its own.</summary>
public class StackStatus
{
    /// <summary>What the operator is doing with the stack.</summary>
    public StackPhase? Phase { get; set; }

    /// <summary>How many resources the stack's state holds.</summary>
    [Range(0, 100000)]
    public int? Resources { get; set; }

    /// <summary>How far the present run is. Absent: none is running.</summary>
    public ProgressStatus? Progress { get; set; }

    /// <summary>When the stack was last applied without an error.</summary>
    public DateTimeOffset? LastApplied { get; set; }

    /// <summary>The hash of the program that was last applied, such as <c>sha256:0f3a...</c>.</summary>
    [Length(0, 80)]
    public string? ProgramHash { get; set; }

    /// <summary>What the stack is at or why it failed: resource address, AWS error code and request id.</summary>
    [Length(0, 1024)]
    public string? Message { get; set; }
}
