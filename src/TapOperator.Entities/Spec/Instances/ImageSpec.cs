using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Instances;

/// <summary>The newest image at the first apply stays: a newer one never replaces an instance by itself.</summary>
public sealed class ImageSpec
{
    /// <summary>The family of images; the newest is found by the public SSM parameter that AWS keeps for it.</summary>
    public ImageFamily Family { get; set; } = ImageFamily.AmazonLinux2023;

    /// <summary>The processor.</summary>
    public Architecture Architecture { get; set; } = Architecture.X8664;
}

/// <summary>A family of Amazon machine images.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImageFamily>))]
public enum ImageFamily
{
    /// <summary>Amazon Linux 2023, default kernel.</summary>
    AmazonLinux2023,
}

/// <summary>A processor architecture.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Architecture>))]
public enum Architecture
{
    /// <summary>Intel and AMD, 64 bit.</summary>
    [JsonStringEnumMemberName("X86_64")]
    X8664,

    /// <summary>Graviton.</summary>
    [JsonStringEnumMemberName("Arm64")]
    Arm64,
}
