using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Instances;

/// <summary>An EBS volume of type gp3, always encrypted with the region's key.</summary>
public sealed class VolumeSpec
{
    /// <summary>Size in GiB. Amazon Linux 2023 needs 8.</summary>
    [Range(8, 16384)]
    public int SizeGiB { get; set; } = 8;

    /// <summary>Input and output operations a second; 3000 are included in the price.</summary>
    [Range(3000, 16000)]
    public int Iops { get; set; } = 3000;

    /// <summary>Throughput in MiB a second; 125 are included in the price.</summary>
    [Range(125, 1000)]
    public int ThroughputMiB { get; set; } = 125;
}
