using TapOperator.Blueprints.Composition;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>WAF, GuardDuty, Security Hub and guard rails of the account.</summary>
internal static class ProtectionFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("protection")
    {
        Region = (region, parts) =>
        {
            ThreatDetection.Build(region);
            Firewall.Build(region, parts.LoadBalancer);
        },
        Global = AccountProtection.Build,
        Requires = spec => [new(spec.Protection?.Waf is not null, "spec.protection.waf", "spec.loadBalancer", spec.LoadBalancer is not null)],
        Costs = [new FirewallCosts()],
    };
}
