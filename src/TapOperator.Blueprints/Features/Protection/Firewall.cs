using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>A web application firewall before the load balancer.</summary>
internal static class Firewall
{
    /// <summary>Adds the firewall.</summary>
    public static void Build(RegionContext region, LoadBalancerParts? balancer)
    {
        if (region.Spec.Protection?.Waf is not { } settings || balancer is null)
            return;
        var name = region.Name(NameKind.WebAcl, Services.Firewall);
        var acl = region.Stack.Add(
            new AwsWafv2WebAcl("main")
            {
                Name = name,
                Description = $"Requests to {region.Environment.Name}",
                Scope = "REGIONAL",
                DefaultAction = new() { Allow = new() },
                RuleJson = FirewallRules.Of(settings),
                VisibilityConfig = new() { CloudwatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = name },
            },
            name);
        region.Stack.Add(new AwsWafv2WebAclAssociation("main") { ResourceArn = balancer.Balancer.Arn, WebAclArn = acl.Arn });
    }
}
