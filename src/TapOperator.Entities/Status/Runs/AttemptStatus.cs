using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Runs;

/// <summary>A run with nothing to do is none.</summary>
public sealed class AttemptStatus
{
    /// <summary>When it began.</summary>
    public DateTimeOffset? Started { get; set; }

    /// <summary>When it ended. Absent: it is still running.</summary>
    public DateTimeOffset? Finished { get; set; }

    /// <summary>The <c>metadata.generation</c> that was applied.</summary>
    public long? Generation { get; set; }

    /// <summary>How it ended.</summary>
    public AttemptResult? Result { get; set; }

    /// <summary>How many attempts in a row failed.</summary>
    [Range(0, 1000000)]
    public int Failures { get; set; }

    /// <summary>What happened, in words for a person.</summary>
    [Length(0, 1024)]
    public string? Message { get; set; }

    /// <summary>The value of the annotation <c>tapoperator.io/reconcile-at</c> that this attempt answered; absent when nobody had asked.</summary>
    [Length(0, 256)]
    public string? RequestedAt { get; set; }
}

/// <summary>How a run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttemptResult>))]
public enum AttemptResult
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>Every stack was applied.</summary>
    Succeeded,

    /// <summary>A stack failed.</summary>
    Failed,

    /// <summary>It was stopped on purpose.</summary>
    Cancelled,
}
