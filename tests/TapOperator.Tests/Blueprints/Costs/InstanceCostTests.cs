using TapOperator.Blueprints.Costs;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Costs;

/// <summary>Instances, groups and databases: what makes them dearer, and by how much.</summary>
public sealed class InstanceCostTests
{
    private const double Hours = 730;

    [Fact]
    public void An_instance_in_a_public_subnet_has_an_address_that_costs()
    {
        var inside = Line(Sample.SecureMultiRegion, "us-east-1", "instances", e => e.Spec.Instances!.Tier = InstanceTier.Private);
        var outside = Line(Sample.SecureMultiRegion, "us-east-1", "instances", e => e.Spec.Instances!.Tier = InstanceTier.Public);
        Assert.Equal(inside.Low + (Hours * 0.005), outside.Low, 6);
    }

    [Fact]
    public void A_volume_costs_by_size_and_by_what_it_does_beyond_what_is_included()
    {
        var line = Line(Sample.SecureMultiRegion, "us-west-2", "instances", e =>
        {
            e.Spec.Instances!.Count = 2;
            e.Spec.Instances.Volume = new() { SizeGiB = 100, Iops = 4000, ThroughputMiB = 225 };
        });
        Assert.Equal(2 * ((Hours * 0.0104) + (100 * 0.08) + (1000 * 0.005) + (100 * 0.04)), line.Low, 6);
    }

    [Fact]
    public void A_group_costs_from_the_fewest_to_the_most_instances()
    {
        var line = Line(Sample.FailoverPair, "us-east-1", "autoScaling", e => (e.Spec.AutoScaling!.Minimum, e.Spec.AutoScaling.Maximum) = (2, 5));
        var each = (Hours * 0.0104) + (8 * 0.08);
        Assert.Equal((Math.Round(2 * each, 6), Math.Round(5 * each, 6)), (Math.Round(line.Low, 6), Math.Round(line.High, 6)));
    }

    [Fact]
    public void Spot_instances_count_with_nothing_at_least_and_as_on_demand_at_most()
    {
        var line = Line(Sample.FailoverPair, "us-east-1", "autoScaling", e =>
        {
            (e.Spec.AutoScaling!.Minimum, e.Spec.AutoScaling.Maximum) = (4, 4);
            (e.Spec.AutoScaling.OnDemandBase, e.Spec.AutoScaling.OnDemandPercent) = (1, 0);
        });
        Assert.Equal((Hours * 0.0104) + (4 * 8 * 0.08), line.Low, 6);
        Assert.Equal(4 * ((Hours * 0.0104) + (8 * 0.08)), line.High, 6);
    }

    [Theory]
    [InlineData(MultiAzMode.None, 1)]
    [InlineData(MultiAzMode.All, 2)]
    public void A_standby_doubles_a_database_and_its_storage(MultiAzMode mode, int copies)
    {
        var line = Line(Sample.SecureMultiRegion, "us-west-2", "database", e =>
        {
            e.Spec.Database!.MultiAz = mode;
            e.Spec.Database.InstanceClass = "db.m6g.large";
            e.Spec.Database.Storage = new() { SizeGiB = 50, MaximumGiB = 200 };
        });
        Assert.Equal(copies * ((Hours * 0.159) + (50 * 0.115)), line.Low, 6);
        Assert.Equal(copies * ((Hours * 0.159) + (200 * 0.115)), line.High, 6);
    }

    [Fact]
    public void A_replica_is_priced_in_the_region_it_lies_in()
    {
        var estimate = CostEstimator.Estimate(Sample.Compile(Sample.FailoverPair));
        Assert.Equal(["us-east-1", "eu-west-1"], estimate.Lines.Where(line => line.Component == "database").Select(line => line.Region));
    }

    private static CostLine Line(string sample, string region, string component, Action<TapEnvironment> change) =>
        CostEstimator.Estimate(Sample.Compile(sample, change)).Lines.Single(line => (line.Region, line.Component) == (region, component));
}
