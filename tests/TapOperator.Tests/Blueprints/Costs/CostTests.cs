using TapOperator.Blueprints.Costs;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Entities.Spec.Network;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Costs;

/// <summary>The figures of docs/costs.md.</summary>
public sealed class CostTests
{
    [Theory]
    [InlineData("network", 40.15, 40.15)] // 730 h x (0.05 gateway + 0.005 address)
    [InlineData("loadBalancer", 30.27, 36.40)] // 730 h x (0.02646 + 3 x 0.005), and 730 h x 0.0084 for one LCU
    [InlineData("containers", 20.72, 103.62)] // 2 to 10 x 730 h x (0.25 x 0.04656 + 0.5 x 0.00511)
    [InlineData("database", 51.10, 408.80)] // 0.5 to 4 x 730 h x 0.14
    [InlineData("encryption", 1.40, 1.40)] // a key, and the secret that AWS makes for the database
    [InlineData("logs", 5.04, 9.45)] // 8 to 15 GB x (0.5985 + 0.0315)
    [InlineData("storage", 0.02, 0.24)] // 1 to 10 GB x 0.024
    public void Loan_processing_costs_by_component_what_its_parts_cost(string component, double low, double high)
    {
        var line = Assert.Single(Estimate().Lines, line => line.Component == component);
        Assert.Equal(("eu-west-2", low, high), (line.Region, Math.Round(line.Low, 2), Math.Round(line.High, 2)));
    }

    [Fact]
    public void Everything_in_loan_processing_is_priced_or_free()
    {
        var estimate = Estimate();
        Assert.Empty(estimate.NotPriced);
        Assert.Empty(estimate.UnknownRegions);
        Assert.Empty(estimate.Missing);
        Assert.Equal("149-600 USD", estimate.Text);
        Assert.Equal(new DateOnly(2026, 9, 11), estimate.OldestPrice);
    }

    [Fact]
    public void More_of_a_thing_costs_more()
    {
        Assert.Equal(3 * 40.15, Line("network", e => e.Spec.Network!.NatGateway = NatGatewayMode.PerAvailabilityZone).Low, 2);
        Assert.Equal(2 * 408.80, Line("database", e => e.Spec.Database!.MultiAz = MultiAzMode.All).High, 2);
        Assert.Equal(19.32, Line("loadBalancer", e => e.Spec.LoadBalancer!.Scheme = LoadBalancerScheme.Internal).Low, 2);
        Assert.Equal(40.15 + (3 * 8.03), Line("network", e => e.Spec.Network!.Endpoints = [VpcEndpointService.S3, VpcEndpointService.Kms]).Low, 2);
        Assert.Equal(5.14, Line("logs", e => e.Spec.Monitoring = new() { Alarms = new() { LoadBalancerErrors = 1 } }).Low, 2);
    }

    [Fact]
    public void A_copy_of_a_database_is_paid_where_it_is_and_has_no_secret()
    {
        var estimate = Estimate(e =>
        {
            e.Spec.Residency = null;
            e.Spec.PrimaryRegion = "eu-west-1";
            e.Spec.Regions.Add(new() { Name = "eu-west-1", Cidr = "10.1.0.0/16" });
            e.Spec.Database!.Topology = DatabaseTopology.ReadReplicas;
        });
        Assert.Empty(estimate.NotPriced);
        Assert.Equal(["eu-west-1", "eu-west-2"], estimate.Lines.Where(line => line.Component == "database").Select(line => line.Region).Order());
        var copy = estimate.Lines.Single(line => line is { Component: "database", Region: "eu-west-2" });
        Assert.Equal((51.10, 408.80), (Math.Round(copy.Low, 2), Math.Round(copy.High, 2)));
        Assert.Equal(1, estimate.Lines.Single(line => line is { Component: "encryption", Region: "eu-west-2" }).Low, 2);
    }

    private static CostEstimate Estimate(Action<TapEnvironment>? change = null) => CostEstimator.Estimate(Sample.Compile(Sample.LoanProcessing, change));

    private static CostLine Line(string component, Action<TapEnvironment> change) => Estimate(change).Lines.Single(line => line.Component == component);
}
