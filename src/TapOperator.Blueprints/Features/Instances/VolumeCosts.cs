using TapOperator.Blueprints.Costs.Bills;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>A gp3 volume: its size, and what is asked beyond what every such volume has (Amazon EBS User Guide, General Purpose SSD volumes).</summary>
/// <param name="Gigabytes">The size.</param>
/// <param name="Iops">Operations a second; 0 for those that are included.</param>
/// <param name="Throughput">MiB a second; 0 for those that are included.</param>
internal sealed record VolumeCosts(double Gigabytes, double Iops, double Throughput)
{
    private const double IncludedIops = 3000;
    private const double IncludedThroughput = 125;

    /// <summary>Adds from the fewest to the most of these volumes.</summary>
    public void Charge(Bill bill, double fewest, double most)
    {
        bill.PerMonth("gp3-gb", fewest * Gigabytes, most * Gigabytes);
        var (iops, throughput) = (Math.Max(0, Iops - IncludedIops), Math.Max(0, Throughput - IncludedThroughput));
        bill.PerMonth("gp3-iops", fewest * iops, most * iops);
        bill.PerMonth("gp3-mibps", fewest * throughput, most * throughput);
    }
}
