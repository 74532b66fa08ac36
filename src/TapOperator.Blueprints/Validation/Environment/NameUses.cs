using TapOperator.Blueprints.Features.Protection;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Protection;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>A name that a component will need.</summary>
/// <param name="Component">The component's path.</param>
/// <param name="Kind">The kind of resource.</param>
/// <param name="Service">What stands for <c>{service}</c>.</param>
internal sealed record NameUse(string Component, NameKind Kind, string Service);

/// <summary>The names that the components of a spec need and whose rules are narrow.</summary>
internal static class NameUses
{
    public static IEnumerable<NameUse> Of(TapEnvironmentSpec spec)
    {
        NameUse?[] uses =
        [
            spec.Network is { FlowLogs.Enabled: true } ? new("spec.network.flowLogs", NameKind.Role, Services.FlowLogsRole) : null,
            spec.Network is not null ? new("spec.network", NameKind.General, Services.Vpc) : null,
            spec.Functions.Any(function => function.Code.S3 is null) ? new("spec.functions", NameKind.Bucket, Services.Code) : null,
            spec.Storage is not null ? new("spec.storage", NameKind.Bucket, Services.Storage) : null,
            spec.Identity?.InstanceRole is not null ? new("spec.identity.instanceRole", NameKind.Role, Services.InstanceRole) : null,
            spec.Identity?.FunctionRole is not null ? new("spec.identity.functionRole", NameKind.Role, Services.FunctionRole) : null,
            spec.Database is not null ? new("spec.database", NameKind.Database, Services.Database) : null,
            spec.Compliance?.Config is not null ? new("spec.compliance.config", NameKind.Bucket, Services.Config) : null,
            spec.Compliance?.Config is not null ? new("spec.compliance.config", NameKind.Role, Services.ConfigRole) : null,
            spec.Compliance?.CloudTrail is not null ? new("spec.compliance.cloudTrail", NameKind.Bucket, Services.Trail) : null,
            spec.Compliance?.CloudTrail?.LogRetentionDays is not null ? new("spec.compliance.cloudTrail", NameKind.Role, Services.TrailRole) : null,
            spec.Database is { Engine: DatabaseEngine.AuroraMySql } ? new("spec.database", NameKind.Database, Services.DatabaseInstance(0)) : null,
            spec.Database is { Engine: DatabaseEngine.AuroraMySql, Topology: DatabaseTopology.ReadReplicas } ? new("spec.database.topology", NameKind.Database, Services.GlobalDatabase) : null,
            spec.Storage?.Replication is not null ? new("spec.storage.replication", NameKind.Role, Services.ReplicationRole) : null,
            spec.Cdn is { Logging: true } ? new("spec.cdn.logging", NameKind.Bucket, Services.CdnLogs) : null,
            spec.Notifications is not null ? new("spec.notifications", NameKind.Topic, Services.Topic) : null,
            spec.AutoScaling is not null ? new("spec.autoScaling", NameKind.LaunchTemplate, Services.AutoScaling) : null,
            spec.Cdn is not null ? new("spec.cdn", NameKind.AccessControl, Services.Cdn) : null,
            spec.LoadBalancer is not null ? new("spec.loadBalancer", NameKind.LoadBalancer, Services.LoadBalancer) : null,
            spec.LoadBalancer is not null ? new("spec.loadBalancer", NameKind.TargetGroup,
                Services.TargetGroup(spec.Containers?.Port ?? spec.Network?.SecurityGroups.ApplicationPort ?? 0)) : null,
            spec.LoadBalancer?.AccessLogs is not null ? new("spec.loadBalancer.accessLogs", NameKind.Bucket, Services.AccessLogs) : null,
            spec.Containers is not null ? new("spec.containers", NameKind.Role, Services.TaskExecutionRole) : null,
            spec.Containers is not null ? new("spec.containers", NameKind.Role, Services.TaskRole) : null,
            spec.Compliance is { Config.Remediations.Count: > 0 } ? new("spec.compliance.config.remediations", NameKind.Role, Services.RemediationRole) : null,
            spec.Protection?.Waf is not null ? new("spec.protection.waf", NameKind.WebAcl, Services.Firewall) : null,
            spec.Protection?.ServiceControlPolicies is not null ? new("spec.protection.serviceControlPolicies", NameKind.ServiceControlPolicy, ServiceControls.Service(ServiceControlPolicy.DenyPublicDatabases)) : null,
            spec.Backup is not null ? new("spec.backup", NameKind.Vault, Services.Backup) : null,
            spec.Backup is not null ? new("spec.backup", NameKind.Role, Services.BackupRole) : null,
            spec.PrivateApi is not null ? new("spec.privateApi", NameKind.Role, Services.ApiLogsRole) : null,
        ];
        return uses.OfType<NameUse>()
            .Concat(spec.Functions.Select((function, index) => new NameUse($"spec.functions[{index}]", NameKind.Function, function.Name)))
            .Concat(spec.Tables.Select((table, index) => new NameUse($"spec.tables[{index}]", NameKind.General, table.Name)));
    }
}
