using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status;

/// <summary>Found out before the first apply.</summary>
public sealed class AccountStatus
{
    /// <summary>The account's 12 digits.</summary>
    [Length(0, 12)]
    public string? Id { get; set; }

    /// <summary>Whose AWS Config recorder the primary region has; decided at the first apply, for <c>compliance.config.recorder: Auto</c>.</summary>
    public ConfigRecorderOwner? ConfigRecorder { get; set; }
}

/// <summary>Whose a configuration recorder is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConfigRecorderOwner>))]
public enum ConfigRecorderOwner
{
    /// <summary>This environment's.</summary>
    Ours,

    /// <summary>Somebody else's: it was there before.</summary>
    Foreign,
}
