using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Storage;

/// <summary>This is the default retention of new objects.</summary>
public sealed class ObjectLockSpec
{
    /// <summary>How hard the lock is.</summary>
    public ObjectLockMode Mode { get; set; } = ObjectLockMode.Governance;

    /// <summary>Days that an object version is locked.</summary>
    [Range(1, 36500)]
    public int RetentionDays { get; set; } = 30;
}

/// <summary>How hard an object lock is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObjectLockMode>))]
public enum ObjectLockMode
{
    /// <summary>A few principals may lift it.</summary>
    Governance,

    /// <summary>Nobody may lift it, the root user neither.</summary>
    Compliance,
}
