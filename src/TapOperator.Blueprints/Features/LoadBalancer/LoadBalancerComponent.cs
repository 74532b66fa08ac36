using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>The application load balancer with its listeners, its target group and its access logs.</summary>
internal static class LoadBalancerComponent
{
    /// <summary>Adds the load balancer.</summary>
    /// <returns>The load balancer; null when it is not asked for.</returns>
    public static LoadBalancerParts? Build(RegionContext region, NetworkParts? network)
    {
        if (region.Spec.LoadBalancer is not { } settings || network is null)
            return null;
        var name = region.Name(NameKind.LoadBalancer, Services.LoadBalancer);
        var balancer = new AwsLb("main")
        {
            Name = name,
            Internal = settings.Scheme is LoadBalancerScheme.Internal,
            LoadBalancerType = "application",
            IpAddressType = region.Spec.Network is { Ipv6: true } ? "dualstack" : null,
            Subnets = SubnetParts.Ids(settings.Scheme is LoadBalancerScheme.Internal ? network.Subnets.Private : network.Subnets.Public),
            SecurityGroups = [network.Groups.LoadBalancer.Id],
            DropInvalidHeaderFields = true,
            EnableDeletionProtection = settings.DeletionProtection,
        };
        if (settings.AccessLogs is { } logs)
        {
            var (bucket, policy, _) = AccessLogBucket.Add(region, logs);
            balancer.AccessLogs = new() { Bucket = bucket.Id, Enabled = true };
            // AWS tries to write when logging is switched on, and refuses when it cannot.
            balancer.DependsOn = [policy];
        }

        region.Stack.Add(balancer, name);
        var targets = TargetGroups.Add(region, network.Vpc, settings.HealthCheck);
        var listener = Listeners.Add(region, settings, balancer, targets);
        region.Stack.Endpoints["load-balancer"] = balancer.DnsName;
        region.Stack.Output(WellKnownOutputs.LoadBalancerDnsName, balancer.DnsName);
        return new LoadBalancerParts(balancer, targets, listener);
    }
}
