using TapOperator.Entities;
using TapOperator.Entities.Spec.Network;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>IPv6 beside IPv4: ranges, ways out, and who may come in.</summary>
public sealed class DualStackTests
{
    [Fact]
    public void Every_subnet_has_a_range_of_its_own_and_every_tier_a_quarter_of_the_networks()
    {
        var ranges = Of("aws_subnet", e => e.Spec.Network!.Subnets.Database = new SubnetTier()).Select(subnet => (string?)subnet.Render()["ipv6_cidr_block"]);

        Assert.Equal(
            new[] { 0, 1, 64, 65, 128, 129 }.Select(number => $"${{cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, {number})}}"),
            ranges);
    }

    [Theory]
    [InlineData(NatGatewayMode.None, 1)]
    [InlineData(NatGatewayMode.PerAvailabilityZone, 2)]
    public void Private_subnets_call_out_by_the_egress_only_gateway_and_public_ones_by_the_other(NatGatewayMode mode, int privateTables)
    {
        var routes = Of("aws_route", e => e.Spec.Network!.NatGateway = mode).Select(route => route.Render())
            .Where(route => (string?)route["destination_ipv6_cidr_block"] == "::/0").ToList();

        Assert.Equal(privateTables, routes.Count(route => (string?)route["egress_only_gateway_id"] == "${aws_egress_only_internet_gateway.main.id}"));
        Assert.Single(routes, route => (string?)route["gateway_id"] == "${aws_internet_gateway.main.id}");
        Assert.Equal(privateTables + 1, routes.Count);
    }

    [Fact]
    public void Only_private_subnets_give_addresses_away_unasked() => Assert.Equal(
        ["private_1", "private_2"],
        Of("aws_subnet").Where(subnet => (bool?)subnet.Render()["assign_ipv6_address_on_creation"] is true).Select(subnet => subnet.LocalName));

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("198.51.100.0/24", false)]
    public void Who_may_come_in_from_anywhere_may_do_so_by_IPv6(string range, bool open) => Assert.Equal(
        open,
        Of("aws_vpc_security_group_ingress_rule", e => e.Spec.Network!.SecurityGroups.IngressCidrs = [range]).Any(rule => rule.LiteralOf("cidr_ipv6") == "::/0"));

    [Fact]
    public void Without_it_nothing_of_IPv6_is_there() =>
        Assert.DoesNotContain(Sample.Compile(Sample.Starter).Regions[0].Resources, resource => resource.Render().ToJsonString().Contains("ipv6", StringComparison.Ordinal));

    private static IEnumerable<Resource> Of(string type, Action<TapEnvironment>? change = null) =>
        Sample.Compile(Sample.Starter, e =>
        {
            e.Spec.Network!.Ipv6 = true;
            change?.Invoke(e);
        }).Regions[0].Resources.Where(resource => resource.ElementType == type);
}
