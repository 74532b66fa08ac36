using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>
/// Auto Scaling groups with the volumes of their instances, from the fewest of the cheapest type to the most of the dearest. Spot instances have no list price, and cost at most what
/// they would on demand: they count with nothing at the lower end, and with that at the upper.
/// </summary>
internal sealed class AutoScalingCosts : ICostRule
{
    private const double All = 100;

    /// <inheritdoc/>
    public string Component => "autoScaling";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_autoscaling_group", "aws_autoscaling_policy", "aws_launch_template"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        foreach (var group in region.All<AwsAutoscalingGroup>())
        {
            var template = TemplateOf(group, region);
            var (fewest, most) = (Literals.Of(group.MinSize), Literals.Of(group.MaxSize));
            bill.PerHourOneOf([.. TypesOf(group, template).Select(type => $"ec2/{type}")], OnDemand(group, fewest), most);
            foreach (var volume in template?.BlockDeviceMappings ?? [])
                new VolumeCosts(Literals.Of(volume.Ebs?.VolumeSize), Literals.Of(volume.Ebs?.Iops), Literals.Of(volume.Ebs?.Throughput)).Charge(bill, fewest, most);
        }
    }

    private static AwsLaunchTemplate? TemplateOf(AwsAutoscalingGroup group, RegionInventory region)
    {
        var id = (group.LaunchTemplate?.Id ?? group.MixedInstancesPolicy?.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId)?.ToString();
        return region.All<AwsLaunchTemplate>().FirstOrDefault(template => template.Id.ToString() == id);
    }

    private static IEnumerable<string> TypesOf(AwsAutoscalingGroup group, AwsLaunchTemplate? template) =>
        group.MixedInstancesPolicy?.LaunchTemplate.Override is { Count: > 0 } types
            ? types.Select(type => Literals.Text(type.InstanceType)).OfType<string>()
            : new[] { Literals.Text(template?.InstanceType) }.OfType<string>();

    /// <summary>How many of some instances are on demand for certain.</summary>
    private static double OnDemand(AwsAutoscalingGroup group, double instances)
    {
        if (group.MixedInstancesPolicy?.InstancesDistribution is not { } distribution)
            return instances;
        var first = Math.Min(instances, Literals.Of(distribution.OnDemandBaseCapacity));
        return first + ((instances - first) * Literals.Of(distribution.OnDemandPercentageAboveBaseCapacity) / All);
    }
}
