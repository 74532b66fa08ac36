using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>Single EC2 instances with their root volumes, and an address for each that has one.</summary>
internal sealed class InstanceCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "instances";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_instance"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        foreach (var instance in region.All<AwsInstance>())
        {
            if (Literals.Text(instance.InstanceType) is { } type)
                bill.PerHour($"ec2/{type}", 1);
            if (instance.RootBlockDevice is { } volume)
                new VolumeCosts(Literals.Of(volume.VolumeSize), Literals.Of(volume.Iops), Literals.Of(volume.Throughput)).Charge(bill, 1, 1);
            if (Literals.IsTrue(instance.AssociatePublicIpAddress))
                bill.PerHour("public-ipv4", 1);
        }
    }
}
