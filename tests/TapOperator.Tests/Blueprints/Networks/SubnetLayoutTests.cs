using TapOperator.Blueprints.Networks;
using TapOperator.Entities.Spec.Network;
using Xunit;

namespace TapOperator.Tests.Blueprints.Networks;

public sealed class SubnetLayoutTests
{
    private static readonly Ipv4Range Region = Ipv4Range.TryParse("10.0.0.0/16", out var range) ? range : default;

    [Fact]
    public void Tiers_begin_at_their_own_quarter()
    {
        var tiers = new SubnetTiers { Public = new(), Private = new(), Database = new() { PrefixLength = 28 } };

        var ranges = SubnetLayout.Plan(Region, tiers, zones: 2).Select(subnet => subnet.Range.ToString());

        Assert.Equal(["10.0.0.0/24", "10.0.1.0/24", "10.0.64.0/24", "10.0.65.0/24", "10.0.128.0/28", "10.0.128.16/28"], ranges);
    }

    [Fact]
    public void A_first_block_counts_in_subnets_of_its_own_size()
    {
        var tiers = new SubnetTiers { Public = new() { FirstBlock = 1 }, Private = new() { FirstBlock = 11 }, Database = new() { FirstBlock = 21 } };

        var ranges = SubnetLayout.Plan(Region, tiers, zones: 3).Select(subnet => subnet.Range.ToString());

        Assert.Equal(
            ["10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24", "10.0.11.0/24", "10.0.12.0/24", "10.0.13.0/24", "10.0.21.0/24", "10.0.22.0/24", "10.0.23.0/24"],
            ranges);
    }

    [Fact]
    public void Another_tier_or_zone_moves_nothing_that_is_there()
    {
        var before = SubnetLayout.Plan(Region, new SubnetTiers { Private = new() }, zones: 2);
        var after = SubnetLayout.Plan(Region, new SubnetTiers { Public = new(), Private = new(), Database = new() }, zones: 3);

        Assert.Subset(after.ToHashSet(), before.ToHashSet());
    }
}
