using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>Load balancers, up to one capacity unit (LCU) all month, with an address per zone where they face the internet.</summary>
internal sealed class LoadBalancerCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "loadBalancer";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_lb"];

    /// <inheritdoc/>
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices)
    {
        var balancers = resources.OfType<AwsLb>().ToList();
        var addresses = balancers.Where(balancer => balancer.Internal!.TryGetLiteral(out var isInternal) && !isInternal).Sum(balancer => balancer.Subnets!.Count());
        var low = (balancers.Count * prices.Hourly("load-balancer")) + (addresses * prices.Hourly("public-ipv4"));
        return new CostRange(low, low + (balancers.Count * prices.Hourly("load-balancer-lcu")));
    }
}
