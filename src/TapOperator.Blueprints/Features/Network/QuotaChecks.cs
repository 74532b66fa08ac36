using TapOperator.Blueprints.Blocks;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>What AWS's default quotas of an account would refuse whatever else is in it. AWS raises them on request: a warning.</summary>
/// <remarks>Source: Amazon VPC User Guide, "Amazon VPC quotas": 5 Elastic IP addresses a region, 60 inbound rules a security group.</remarks>
internal static class QuotaChecks
{
    private const int ElasticAddresses = 5;
    private const int InboundRules = 60;

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Network is not { } network)
        {
            yield break;
        }

        var groups = network.SecurityGroups;
        var rules = groups.IngressPorts.Count * groups.IngressCidrs.Count;
        if (rules > InboundRules)
        {
            yield return new Problem("spec.network.securityGroups.ingressCidrs",
                $"{groups.IngressCidrs.Count} ranges on {groups.IngressPorts.Count} ports are {rules} rules, and a security group has {InboundRules} by default",
                "join ranges, or have the quota \"Inbound or outbound rules per security group\" raised first", Severity.Warning);
        }

        foreach (var region in environment.Spec.Regions)
        {
            var zones = Zones.Count(region, network);
            if (NatGateways.Mode(network, region) is NatGatewayMode.PerAvailabilityZone && zones > ElasticAddresses)
            {
                yield return new Problem("spec.network.natGateway", $"{zones} NAT gateways in {region.Name} need as many Elastic IP addresses, and a region has {ElasticAddresses} by default",
                    "use Shared or fewer zones, or have the quota \"EC2-VPC Elastic IPs\" raised first", Severity.Warning);
            }
        }
    }
}
