using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>NAT gateways, their addresses, and endpoints with interfaces; traffic comes on top.</summary>
internal sealed class NetworkCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "network";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_nat_gateway", "aws_eip", "aws_vpc_endpoint"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        bill.PerHour("nat-gateway", region.All<AwsNatGateway>().Count());
        bill.PerHour("public-ipv4", region.All<AwsEip>().Count());
        foreach (var endpoint in region.All<AwsVpcEndpoint>())
            bill.PerHour("vpc-endpoint", endpoint.SubnetIds?.Count() ?? 0);
    }
}
