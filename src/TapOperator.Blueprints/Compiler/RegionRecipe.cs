using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Database;
using TapOperator.Blueprints.Features.Encryption;
using TapOperator.Blueprints.Features.Functions;
using TapOperator.Blueprints.Features.Identity;
using TapOperator.Blueprints.Features.Instances;
using TapOperator.Blueprints.Features.LoadBalancer;
using TapOperator.Blueprints.Features.Network;
using TapOperator.Blueprints.Features.Notifications;
using TapOperator.Blueprints.Features.Storage;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Compiler;

/// <summary>How a region's stack is built.</summary>
internal static class RegionRecipe
{
    /// <summary>Builds a region's stack. Each line says what it needs of those before it; then come the features that no other feature builds on.</summary>
    /// <param name="region">The region.</param>
    /// <param name="features">All features.</param>
    public static StackProgram Compile(RegionContext region, IReadOnlyList<Feature> features)
    {
        var keys = EncryptionComponent.Build(region, KeyUsers.Of(region.Spec, features));
        var network = NetworkComponent.Build(region, keys);
        var bucket = StorageComponent.Build(region, keys);
        var topic = NotificationsComponent.Build(region, keys);
        var balancer = LoadBalancerComponent.Build(region, network);
        var profile = InstanceIdentity.Build(region, keys, bucket);
        var instances = InstancesComponent.Build(region, keys, network, profile);
        var group = AutoScaling.Build(region, keys, network, balancer, profile);
        var functionRole = FunctionIdentity.Build(region, keys, network, bucket, topic);
        var functions = FunctionsComponent.Build(region, keys, network, bucket, topic, functionRole);
        var database = DatabaseComponent.Build(region, keys, network);

        var parts = new RegionParts(keys, network, bucket, topic, balancer, instances, group, functions, database);
        foreach (var feature in features)
            feature.Region?.Invoke(region, parts);

        region.Stack.Output(WellKnownOutputs.Endpoints, region.Stack.Endpoints);
        if (region.IsPrimary)
            region.Stack.Output(WellKnownOutputs.Regions, (ValueList<string>)[.. region.Spec.Regions.Select(r => (Value<string>)r.Name)]);
        return region.Stack.Build();
    }
}
