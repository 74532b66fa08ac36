using TapOperator.Blueprints.Blocks;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>A component that stands on another has it.</summary>
internal static class RequirementChecks
{
    private const string Network = "spec.network";
    private const string Encryption = "spec.encryption";
    private const string PrivateSubnets = "spec.network.subnets.private";
    private const string DatabaseSubnets = "spec.network.subnets.database";
    private const int LeastZones = 2;
    private const string Replication = "spec.storage.replication";

    public static IEnumerable<Problem> Check(TapEnvironment environment) => Needs(environment.Spec)
        .Where(need => need.Asked && !need.There)
        .Select(need => new Problem(need.By, $"needs {need.What}", $"add {need.What}, or leave {need.By} out"));

    private static Need[] Needs(TapEnvironmentSpec spec)
    {
        var network = spec.Network;
        var subnets = network?.Subnets;
        var inVpc = spec.Functions.Any(function => function.InVpc);
        var triggered = spec.Functions.Any(function => function.Trigger is not FunctionTrigger.None);
        Need Keyed(bool asked, string by) => new(asked, by, Encryption, spec.Encryption is not null);
        return
        [
            Keyed(spec.Network is { FlowLogs.Enabled: true }, "spec.network.flowLogs"),
            Keyed(spec.Secrets is not null, "spec.secrets"),
            Keyed(spec.Instances is not null, "spec.instances"),
            Keyed(spec.AutoScaling is not null, "spec.autoScaling"),
            Keyed(spec.Notifications is not null, "spec.notifications"),
            Keyed(spec.Functions.Count > 0, "spec.functions"),
            Keyed(spec.Storage is not null, "spec.storage"),
            Keyed(spec.Database is not null, "spec.database"),
            Keyed(spec.Monitoring is { LogGroups.Count: > 0 }, "spec.monitoring"),
            Keyed(spec.Containers is not null, "spec.containers"),
            Keyed(spec.Compliance is not null, "spec.compliance"),
            Keyed(spec.PrivateApi is not null, "spec.privateApi"),
            Keyed(spec.Tables.Count > 0, "spec.tables"),
            Keyed(spec.Backup is not null, "spec.backup"),
            new(spec.Instances is not null, "spec.instances", Network, network is not null),
            new(spec.Instances is not null, "spec.instances", "spec.identity.instanceRole", spec.Identity?.InstanceRole is not null),
            new(spec.Instances?.Tier == InstanceTier.Private && network is not null, "spec.instances", PrivateSubnets, subnets?.Private is not null),
            new(spec.Instances?.Tier == InstanceTier.Public && network is not null, "spec.instances.tier", "spec.network.subnets.public",
                subnets?.Public is not null),
            new(spec.AutoScaling is not null, "spec.autoScaling", Network, network is not null),
            new(spec.AutoScaling is not null, "spec.autoScaling", "spec.identity.instanceRole", spec.Identity?.InstanceRole is not null),
            new(spec.AutoScaling is not null && network is not null, "spec.autoScaling", PrivateSubnets, subnets?.Private is not null),
            new(spec.AutoScaling is { HealthCheck: InstanceHealthCheck.LoadBalancer }, "spec.autoScaling.healthCheck", "spec.loadBalancer in front of the group, without spec.containers",
                spec is { LoadBalancer: not null, Containers: null }),
            new(spec.Cdn is not null, "spec.cdn", "spec.storage", spec.Storage is not null),
            new(spec.Cdn?.FailoverRegion is not null, "spec.cdn.failoverRegion", Replication, spec.Storage?.Replication is not null),
            new(spec.Cdn is { Aliases.Count: > 0 }, "spec.cdn.aliases", "spec.cdn.certificateArn", spec.Cdn?.CertificateArn is not null),
            new(spec.Storage?.Replication is not null, Replication, "two regions or more", spec.Regions.Count > 1),
            new(triggered, "spec.functions", Replication, spec.Storage?.Replication is not null),
            new(triggered, "spec.functions", "spec.notifications", spec.Notifications is not null),
            new(spec.Functions.Count > 0, "spec.functions", "spec.identity.functionRole", spec.Identity?.FunctionRole is not null),
            new(inVpc, "spec.functions", Network, network is not null),
            new(inVpc && network is not null, "spec.functions", PrivateSubnets, subnets?.Private is not null),
            new(spec.Database is not null, "spec.database", Network, network is not null),
            new(spec.Database is not null && network is not null, "spec.database", $"{DatabaseSubnets} or {PrivateSubnets}",
                subnets is { Database: not null } or { Private: not null }),
            new(spec.Database is not null && network is not null, "spec.database", "two availability zones or more in every region",
                network is null || spec.Regions.All(region => Zones.Count(region, network) >= LeastZones)),
            new(spec.Containers is not null, "spec.containers", Network, network is not null),
            new(spec.Containers is not null && network is not null, "spec.containers", PrivateSubnets, subnets?.Private is not null),
            new(spec.Containers is { DatabaseAccess: true }, "spec.containers.databaseAccess", "spec.database", spec.Database is not null),
            new(spec.LoadBalancer is not null, "spec.loadBalancer", Network, network is not null),
            new(spec.LoadBalancer is not null, "spec.loadBalancer", "spec.containers or spec.autoScaling", spec.Containers is not null || spec.AutoScaling is not null),
            new(spec.LoadBalancer is { Scheme: LoadBalancerScheme.InternetFacing } && network is not null, "spec.loadBalancer.scheme", "spec.network.subnets.public",
                subnets?.Public is not null),
            new(spec.LoadBalancer is { Scheme: LoadBalancerScheme.Internal } && network is not null, "spec.loadBalancer.scheme", PrivateSubnets,
                subnets?.Private is not null),
            new(spec.LoadBalancer is not null && network is not null, "spec.loadBalancer", "two availability zones or more in every region",
                network is null || spec.Regions.All(region => Zones.Count(region, network) >= LeastZones)),
            new(network is { Peering: not PeeringMode.None }, "spec.network.peering", "two regions or more", spec.Regions.Count > 1),
            new(spec.Protection?.Waf is not null, "spec.protection.waf", "spec.loadBalancer", spec.LoadBalancer is not null),
            new(spec.PrivateApi is not null, "spec.privateApi", Network, network is not null),
            new(spec.PrivateApi is not null && network is not null, "spec.privateApi", PrivateSubnets, subnets?.Private is not null),
            new(spec.PrivateApi is not null && network is not null, "spec.privateApi", "ExecuteApi in spec.network.endpoints",
                network?.Endpoints.Has(VpcEndpointService.ExecuteApi) is true),
            new(spec.PrivateApi?.Function is not null, "spec.privateApi.function", $"a function {spec.PrivateApi?.Function} in spec.functions",
                spec.Functions.Any(function => function.Name == spec.PrivateApi?.Function)),
            new(network is { NatGateway: not NatGatewayMode.None }, "spec.network.natGateway", "spec.network.subnets.public",
                subnets?.Public is not null),
            new(spec.Storage is { Replication: not null } or { ObjectLock: not null }, "spec.storage", "spec.storage.versioning: true",
                spec.Storage?.Versioning == true),
        ];
    }

    private sealed record Need(bool Asked, string By, string What, bool There);
}
