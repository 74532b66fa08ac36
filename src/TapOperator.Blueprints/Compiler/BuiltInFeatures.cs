using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Backup;
using TapOperator.Blueprints.Features.Cdn;
using TapOperator.Blueprints.Features.Compliance;
using TapOperator.Blueprints.Features.Containers;
using TapOperator.Blueprints.Features.Database;
using TapOperator.Blueprints.Features.Encryption;
using TapOperator.Blueprints.Features.Functions;
using TapOperator.Blueprints.Features.Identity;
using TapOperator.Blueprints.Features.Instances;
using TapOperator.Blueprints.Features.LoadBalancer;
using TapOperator.Blueprints.Features.Monitoring;
using TapOperator.Blueprints.Features.Network;
using TapOperator.Blueprints.Features.Notifications;
using TapOperator.Blueprints.Features.PrivateApi;
using TapOperator.Blueprints.Features.Protection;
using TapOperator.Blueprints.Features.Secrets;
using TapOperator.Blueprints.Features.Storage;
using TapOperator.Blueprints.Features.Tables;

namespace TapOperator.Blueprints.Compiler;

/// <summary>The features of the operator. This is the only list of them.</summary>
internal static class BuiltInFeatures
{
    /// <summary>All of them, in the order in which cost estimates name them. Compliance is the last because it protects the buckets of all others.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        NetworkFeature.Definition,
        LoadBalancerFeature.Definition,
        InstancesFeature.Definition,
        ContainersFeature.Definition,
        DatabaseFeature.Definition,
        ProtectionFeature.Definition,
        EncryptionFeature.Definition,
        MonitoringFeature.Definition,
        StorageFeature.Definition,
        SecretsFeature.Definition,
        IdentityFeature.Definition,
        FunctionsFeature.Definition,
        CdnFeature.Definition,
        TablesFeature.Definition,
        PrivateApiFeature.Definition,
        NotificationsFeature.Definition,
        BackupFeature.Definition,
        ComplianceFeature.Definition,
    ];
}
