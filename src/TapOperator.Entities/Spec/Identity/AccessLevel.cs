using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Identity;

/// <summary>How far a right goes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccessLevel>))]
public enum AccessLevel
{
    /// <summary>No right.</summary>
    None,

    /// <summary>Read.</summary>
    Read,

    /// <summary>Read and write.</summary>
    ReadWrite,
}
