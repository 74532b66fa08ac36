using TapOperator.Blueprints.Costs;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;
using StatusOfCosts = TapOperator.Reconciliation.Status.Costs;

namespace TapOperator.Tests.Blueprints.Costs;

/// <summary>An estimate says what it leaves out, and never passes a part for the whole.</summary>
public sealed class MissingPriceTests
{
    private const string Unheard = "x99.unheard";

    [Fact]
    public void A_region_without_prices_of_its_own_is_named_and_there_is_no_total()
    {
        var estimate = Estimate(Sample.SecureMultiRegion, e => e.Spec.Regions[2].Name = "sa-east-1");
        Assert.Equal(["sa-east-1"], estimate.UnknownRegions);
        Assert.DoesNotContain(estimate.Lines, line => line.Region == "sa-east-1");
        Assert.True(estimate.Low > 0, "the known regions are still listed");
        Assert.Null(estimate.Text);
        Assert.Null(StatusOfCosts.Of(estimate));
    }

    [Fact]
    public void An_item_without_a_price_makes_its_line_incomplete_and_is_named_and_the_rest_counts()
    {
        var whole = Estimate(Sample.SecureMultiRegion);
        var estimate = Estimate(Sample.SecureMultiRegion, e => e.Spec.Instances!.Type = Unheard);
        Assert.Equal(
            [new("us-east-1", $"ec2/{Unheard}"), new("us-west-2", $"ec2/{Unheard}"), new("ap-south-1", $"ec2/{Unheard}")],
            estimate.Missing);
        var line = estimate.Lines.Single(line => (line.Region, line.Component) == ("us-east-1", "instances"));
        Assert.Equal([$"ec2/{Unheard}"], line.Missing);
        Assert.Equal(8 * 0.08, line.Low, 2); // the volume
        Assert.Equal(whole.Low - (730 * (0.0104 + 0.0104 + 0.0112)), estimate.Low, 2);
        Assert.All(estimate.Lines.Where(line => line.Component != "instances"), line => Assert.Empty(line.Missing));
    }

    [Fact]
    public void A_line_of_which_nothing_has_a_price_is_listed_all_the_same()
    {
        var line = Estimate(Sample.LoanProcessing, e => e.Spec.Instances = new() { Type = Unheard, Volume = new() { SizeGiB = 8 } })
            .Lines.Single(line => line.Component == "instances");
        Assert.Equal([$"ec2/{Unheard}"], line.Missing);
    }

    [Fact]
    public void A_missing_price_alone_puts_a_plus_sign_on_the_total()
    {
        var estimate = Estimate(Sample.LoanProcessing, e => e.Spec.Instances = new() { Type = Unheard });
        Assert.Empty(estimate.NotPriced);
        Assert.True(estimate.IsIncomplete);
        Assert.EndsWith("+ USD", estimate.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_with_a_type_that_has_no_price_counts_by_the_others()
    {
        var line = Estimate(Sample.EnterpriseMultiRegion, e => e.Spec.AutoScaling!.InstanceTypes = ["t3.large", Unheard])
            .Lines.Single(line => (line.Region, line.Component) == ("us-east-1", "autoScaling"));
        Assert.Equal([$"ec2/{Unheard}"], line.Missing);
        Assert.Equal(61.38, line.Low, 2);
        Assert.Equal(6 * 61.38, line.High, 1);
    }

    [Fact]
    public void What_is_paid_by_use_alone_is_named_by_its_type()
    {
        var estimate = Estimate(Sample.LoanProcessing, e => e.Spec.Functions = [new FunctionSpec { Name = "handler" }]);
        Assert.Equal(["aws_lambda_function"], estimate.NotPriced);
        Assert.EndsWith("+ USD", estimate.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_names_what_is_not_in_its_figures()
    {
        var status = StatusOfCosts.Of(Estimate(Sample.LoanProcessing, e =>
        {
            e.Spec.Instances = new() { Type = Unheard };
            e.Spec.Functions = [new FunctionSpec { Name = "handler" }];
        }))!;
        Assert.EndsWith("+ USD", status.Monthly, StringComparison.Ordinal);
        Assert.Equal(["aws_lambda_function", $"ec2/{Unheard} in eu-west-2"], status.NotPriced);
        Assert.Equal("2026-09-11", status.OldestPrice);
    }

    [Fact]
    public void The_status_of_a_whole_estimate_names_nothing()
    {
        var status = StatusOfCosts.Of(Estimate(Sample.LoanProcessing))!;
        Assert.Equal("149-600 USD", status.Monthly);
        Assert.Empty(status.NotPriced);
    }

    private static CostEstimate Estimate(string sample, Action<TapEnvironment>? change = null) => CostEstimator.Estimate(Sample.Compile(sample, change));
}
