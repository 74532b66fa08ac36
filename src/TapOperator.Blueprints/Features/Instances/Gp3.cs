using TapOperator.Entities.Spec.Instances;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>What a gp3 volume has unasked and the price includes (Amazon EBS User Guide, General Purpose SSD volumes) is left unsaid.</summary>
internal static class Gp3
{
    /// <summary>AWS's name of the type.</summary>
    public const string Type = "gp3";

    private const int IncludedIops = 3000;
    private const int IncludedThroughputMiB = 125;

    /// <summary>Operations a second, when they are more than what is included.</summary>
    public static Value<double>? Iops(VolumeSpec volume) => volume.Iops == IncludedIops ? null : (Value<double>)volume.Iops;

    /// <summary>MiB a second, when they are more than what is included.</summary>
    public static Value<double>? Throughput(VolumeSpec volume) => volume.ThroughputMiB == IncludedThroughputMiB ? null : (Value<double>)volume.ThroughputMiB;
}
