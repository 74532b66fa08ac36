using TapOperator.Blueprints.Costs;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Costs;

/// <summary>What each sample costs, as docs/costs.md has it.</summary>
public sealed class SampleCostTests
{
    [Theory]
    [InlineData(Sample.Starter, "11-19 USD", "2026-07-16")]
    [InlineData(Sample.SecureMultiRegion, "298-350+ USD", "2025-04-04")]
    [InlineData(Sample.EnterpriseMultiRegion, "565-1706+ USD", "2025-04-04")]
    [InlineData(Sample.PrivateApiCompliance, "110-153+ USD", "2026-07-16")]
    [InlineData(Sample.FailoverPair, "147-219+ USD", "2025-04-04")]
    [InlineData(Sample.LoanProcessing, "149-600 USD", "2026-09-11")]
    public void Every_sample_has_a_cost_and_lacks_no_price(string sample, string text, string oldest)
    {
        var estimate = Estimate(sample);
        Assert.Equal(text, estimate.Text);
        Assert.Equal(DateOnly.ParseExact(oldest, "yyyy-MM-dd"), estimate.OldestPrice);
        Assert.Empty(estimate.Missing);
        Assert.Empty(estimate.UnknownRegions);
    }

    [Theory]
    [InlineData("us-east-1", "network", 58.40, 58.40)] // 730 h x 8 interface endpoints in zones x 0.01
    [InlineData("ap-south-1", "network", 75.92, 75.92)] // the same x 0.013
    [InlineData("us-east-1", "instances", 8.23, 8.23)] // 730 h x 0.0104 for a t3.micro, and 8 GB x 0.08
    [InlineData("ap-south-1", "instances", 8.91, 8.91)] // 730 h x 0.0112, and 8 GB x 0.0912
    [InlineData("us-east-1", "database", 27.96, 46.36)] // twice, for Multi-AZ: 730 h x 0.016 for a db.t4g.micro, and 20 to 100 GB x 0.115
    [InlineData("us-west-2", "database", 13.98, 23.18)] // the same once
    [InlineData("ap-south-1", "database", 17.95, 28.43)] // 730 h x 0.021, and 20 to 100 GB x 0.131
    [InlineData("us-west-2", "encryption", 1.40, 1.40)] // a key, and the secret that AWS makes for the database
    public void The_parts_of_secure_multi_region(string region, string component, double low, double high) => Has(Sample.SecureMultiRegion, region, component, low, high);

    [Theory]
    [InlineData("us-east-1", "network", 109.50, 109.50)] // 730 h x 3 x (0.045 gateway + 0.005 address)
    [InlineData("us-west-2", "network", 36.50, 36.50)] // one of them
    [InlineData("ap-south-1", "loadBalancer", 28.40, 34.24)] // 730 h x (0.0239 + 3 x 0.005), and 730 h x 0.008 for one LCU
    [InlineData("us-east-1", "autoScaling", 61.38, 424.32)] // 1 x (730 h x 0.0832 for a t3.large + 8 GB x 0.08) to 6 x (730 h x 0.096 for an m6i.large + 8 GB x 0.08)
    [InlineData("us-east-1", "database", 27.96, 27.96)] // 2 x (730 h x 0.016 + 20 GB x 0.115)
    [InlineData("ap-south-1", "database", 17.95, 17.95)] // the replica, as large as its source: 730 h x 0.021 + 20 GB x 0.131
    [InlineData("us-west-2", "protection", 9.00, 9.00)] // a list at 5, and four rules at 1
    public void The_parts_of_enterprise_multi_region(string region, string component, double low, double high) =>
        Has(Sample.EnterpriseMultiRegion, region, component, low, high);

    [Theory]
    [InlineData("eu-west-1", "network", 38.69, 38.69)] // 730 h x (0.048 gateway + 0.005 address)
    [InlineData("eu-west-1", "autoScaling", 9.03, 27.08)] // 1 to 3 x (730 h x 0.0114 for a t3.micro + 8 GB x 0.088)
    [InlineData("eu-west-1", "database", 14.95, 25.11)] // 730 h x 0.017, and 20 to 100 GB x 0.127
    [InlineData("us-east-1", "encryption", 1.40, 1.40)] // a key, and the secret that we make because RDS makes none for a database with replicas
    [InlineData("eu-west-1", "encryption", 1.00, 1.00)] // a replica has no secret of its own
    public void The_parts_of_failover_pair(string region, string component, double low, double high) => Has(Sample.FailoverPair, region, component, low, high);

    private static void Has(string sample, string region, string component, double low, double high)
    {
        var line = Assert.Single(Estimate(sample).Lines, line => (line.Region, line.Component) == (region, component));
        Assert.Equal((low, high), (Math.Round(line.Low, 2), Math.Round(line.High, 2)));
    }

    private static CostEstimate Estimate(string sample) => CostEstimator.Estimate(Sample.Compile(sample));
}
