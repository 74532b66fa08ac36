using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>NAT gateways, their addresses, and endpoints with interfaces; traffic comes on top.</summary>
internal sealed class NetworkCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "network";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_nat_gateway", "aws_eip", "aws_vpc_endpoint"];

    /// <inheritdoc/>
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices) => CostRange.Fixed(
        (resources.OfType<AwsNatGateway>().Count() * prices.Hourly("nat-gateway"))
        + (resources.OfType<AwsEip>().Count() * prices.Hourly("public-ipv4"))
        + (resources.OfType<AwsVpcEndpoint>().Sum(endpoint => endpoint.SubnetIds?.Count() ?? 0) * prices.Hourly("vpc-endpoint")));
}
