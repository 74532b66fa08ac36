using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>VPCs with what belongs to them, and the connections between them.</summary>
internal static class NetworkFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("network")
    {
        Global = Peering.Build,
        Publishes = [new(WellKnownOutputs.VpcId, "primary_vpc_id"), new(WellKnownOutputs.VpcId)],
        Checks = [ZoneChecks.Check, RangeChecks.Check, SubnetChecks.Check, IngressChecks.Check, QuotaChecks.Check],
        Requires = Requires,
        KeyUsers = [new(KeyUser.Logs, spec => spec.Network is { FlowLogs.Enabled: true })],
        Costs = [new NetworkCosts()],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec) =>
    [
        Needs.Keys(spec, spec.Network is { FlowLogs.Enabled: true }, "spec.network.flowLogs"),
        Needs.TwoRegions(spec, spec.Network is { Peering: not PeeringMode.None }, "spec.network.peering"),
        Needs.PublicSubnets(spec, spec.Network is { NatGateway: not NatGatewayMode.None }, "spec.network.natGateway"),
    ];
}
