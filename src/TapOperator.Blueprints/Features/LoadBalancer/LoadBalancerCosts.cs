using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>Load balancers, up to one capacity unit (LCU) all month, with an address per zone where they face the internet.</summary>
internal sealed class LoadBalancerCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "loadBalancer";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_lb"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        var balancers = region.All<AwsLb>().ToList();
        bill.PerHour("load-balancer", balancers.Count);
        foreach (var balancer in balancers.Where(balancer => balancer.Internal!.TryGetLiteral(out var isInternal) && !isInternal))
            bill.PerHour("public-ipv4", balancer.Subnets!.Count());
        bill.PerHour("load-balancer-lcu", 0, balancers.Count);
    }
}
