using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Blueprints.Costs.Prices;
using Xunit;

namespace TapOperator.Tests.Blueprints.Costs;

/// <summary>What is in the price list, and what is done where something is not.</summary>
public sealed class PriceListTests
{
    private static readonly string[] Regions = ["us-east-1", "us-west-2", "ap-south-1", "eu-central-1", "eu-west-1", "eu-west-2"];

    private static readonly string[] Basics =
    [
        "nat-gateway", "public-ipv4", "vpc-endpoint", "load-balancer", "load-balancer-lcu", "fargate-vcpu", "fargate-gb", "aurora-acu", "kms-key", "secret", "alarm", "logs-gb",
        "logs-kept-gb", "s3-gb", "gp3-gb", "gp3-iops", "gp3-mibps", "rds-gp3-gb", "waf-acl", "waf-rule", "ec2/t3.micro", "ec2/t3.large", "ec2/m6i.large", "ec2/c6i.large",
        "rds/db.t4g.micro", "rds/db.m6g.large",
    ];

    [Fact]
    public void Every_price_has_a_region_a_unit_a_source_and_a_date_and_stands_once()
    {
        Assert.All(PriceList.All, price => Assert.True(price is { Item.Length: > 0, Usd: > 0 and < 100, Unit: "hour" or "month" or "GB" or "GB and month" }, $"{price}"));
        string[] regions = [.. Regions, Price.EveryRegion];
        Assert.All(PriceList.All, price => Assert.Contains(price.Region, regions));
        Assert.All(PriceList.All, price => Assert.InRange(price.Published, new DateOnly(2024, 1, 1), new DateOnly(2026, 10, 31)));
        Assert.Equal(PriceList.All.Count, PriceList.All.DistinctBy(price => (price.Region, price.Item)).Count());
    }

    /// <summary>A document must be one that stays: a page of AWS, or a file at a commit.</summary>
    [Fact]
    public void A_source_is_a_service_code_or_the_address_of_something_that_can_be_looked_up() => Assert.All(
        PriceList.All.Select(price => price.Source).Distinct(),
        source => Assert.Matches("^([A-Za-z0-9]+|https://aws\\.amazon\\.com/[a-z-]+/pricing/|https://github\\.com/[^/]+/[^/]+/(blob|tree)/[0-9a-f]{40}/[^ ]+)$", source));

    [Fact]
    public void The_regions_of_the_samples_have_every_price_that_a_usual_environment_needs() => Assert.All(
        Regions,
        region => Assert.All(Basics, item => Assert.True(PriceList.Of(region)!.Of(item) is not null, $"{item} in {region}")));

    [Fact]
    public void Prices_of_every_region_alone_do_not_make_a_region_known() => Assert.Null(PriceList.Of("sa-east-1"));

    [Fact]
    public void A_bill_without_a_price_goes_on_and_names_the_item_once()
    {
        var bill = new Bill(Prices(("known", 2, 2026)));
        bill.PerMonth("known", 3);
        bill.PerHour("unknown", 1, 2);
        bill.PerMonth("unknown", 5);
        Assert.Equal((6, 6), (bill.Low, bill.High));
        Assert.Equal(["unknown"], bill.Missing);
    }

    [Fact]
    public void What_is_not_there_needs_no_price_and_gives_no_date()
    {
        var bill = new Bill(Prices(("known", 2, 2026)));
        bill.PerMonth("unknown", 0);
        bill.PerHour("known", 0, 0);
        bill.PerHourOneOf(["unknown"], 0, 0);
        Assert.Empty(bill.Missing);
        Assert.Null(bill.Oldest);
    }

    [Fact]
    public void A_bill_remembers_its_oldest_price()
    {
        var bill = new Bill(Prices(("new", 1, 2026), ("old", 1, 2024)));
        bill.PerMonth("new", 1);
        Assert.Equal(2026, bill.Oldest?.Year);
        bill.PerHourOneOf(["new", "old"], 1, 1);
        Assert.Equal(2024, bill.Oldest?.Year);
    }

    [Fact]
    public void One_of_several_is_the_cheapest_at_least_and_the_dearest_at_most()
    {
        var bill = new Bill(Prices(("cheap", 1, 2026), ("dear", 3, 2026)));
        bill.PerHourOneOf(["dear", "cheap", "unknown"], 1, 2);
        Assert.Equal((730, 730 * 2 * 3), (bill.Low, bill.High));
        Assert.Equal(["unknown"], bill.Missing);
    }

    private static RegionPrices Prices(params (string Item, double Usd, int Year)[] prices) => new(
        prices.ToDictionary(price => price.Item, price => new Price("eu-west-2", price.Item, price.Usd, "month", "Test", new DateOnly(price.Year, 1, 1))),
        new Dictionary<string, Price>());
}
