using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Runs;

/// <summary>Locks keep two runs from writing one state.</summary>
public sealed class LockStatus
{
    /// <summary>The stack: a region's code, or <c>global</c>.</summary>
    [Required, Length(1, 32)]
    public string Stack { get; set; } = "";

    /// <summary>Who holds it: operator pod, run id or person.</summary>
    [Length(0, 256)]
    public string? Holder { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>How long already, such as <c>12m</c>.</summary>
    [Length(0, 16)]
    public string? Age { get; set; }

    /// <summary>Whether the holder still lives.</summary>
    public LockState? State { get; set; }
}

/// <summary>Whether a lock's holder still lives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LockState>))]
public enum LockState
{
    /// <summary>It does.</summary>
    Alive,

    /// <summary>It is proved dead.</summary>
    Orphaned,

    /// <summary>That cannot be told; a person decides with the annotation <c>tapoperator.io/unlock</c>.</summary>
    Unknown,
}
