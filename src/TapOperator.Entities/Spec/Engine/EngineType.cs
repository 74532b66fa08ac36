using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Engine;

/// <summary>An infrastructure engine.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EngineType>))]
public enum EngineType
{
    /// <summary>Pulumi with the language host for HCL.</summary>
    Pulumi,

    /// <summary>OpenTofu.</summary>
    OpenTofu,

    /// <summary>Terraform.</summary>
    Terraform,
}
