using TapOperator.Entities;
using TapOperator.Entities.Spec.Instances;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>A gp3 volume's operations fit its size, and its throughput its operations.</summary>
/// <remarks>Source: Amazon EBS User Guide, "General Purpose SSD volumes": 500 IOPS a GiB and 0.25 MiB/s an operation at most; 3000 and 125 come with any size.</remarks>
internal static class VolumeChecks
{
    private const int IopsPerGiB = 500;
    private const int IopsPerThroughputMiB = 4;
    private const int IncludedIops = 3000;

    public static IEnumerable<Problem> Check(TapEnvironment environment) =>
    [
        .. Of(environment.Spec.Instances?.Volume, "spec.instances.volume"),
        .. Of(environment.Spec.AutoScaling?.Volume, "spec.autoScaling.volume"),
    ];

    private static IEnumerable<Problem> Of(VolumeSpec? volume, string path)
    {
        if (volume is null)
        {
            yield break;
        }

        var most = Math.Max(IncludedIops, volume.SizeGiB * IopsPerGiB);
        if (volume.Iops > most)
        {
            yield return new Problem($"{path}.iops", $"a volume of {volume.SizeGiB} GiB has {most} operations a second at most",
                $"lower iops, or give sizeGiB: {(volume.Iops + IopsPerGiB - 1) / IopsPerGiB}");
        }

        if (volume.ThroughputMiB * IopsPerThroughputMiB > volume.Iops)
        {
            yield return new Problem($"{path}.throughputMiB", $"{volume.Iops} operations a second carry {volume.Iops / IopsPerThroughputMiB} MiB a second at most",
                $"lower throughputMiB, or give iops: {volume.ThroughputMiB * IopsPerThroughputMiB}");
        }
    }
}
