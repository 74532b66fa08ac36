using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec;

/// <summary>What happens to the AWS resources when the TapEnvironment is deleted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeletionPolicy>))]
public enum DeletionPolicy
{
    /// <summary>Every resource is destroyed, then the object goes.</summary>
    Delete,

    /// <summary>Resources and state stay, the object goes.</summary>
    Orphan,
}
