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
using TapOperator.Blueprints.Naming;
using TapOperator.Entities;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Compiler;

/// <summary>From what a user asks for to what engines bring about. Pure: the same input always gives the same programs, and no clock or network is looked at.</summary>
public static class Blueprint
{
    // The order matters only for what a component leaves for those after it.
    private static readonly IReadOnlyList<IRegionComponent> Regional =
    [
        new EncryptionComponent(), new NetworkComponent(), new Endpoints(), new FlowLogs(), new SecurityGroups(), new StorageComponent(), new NotificationsComponent(), new LoadBalancerComponent(),
        new InstanceIdentity(), new FunctionIdentity(), new InstancesComponent(), new AutoScaling(), new FunctionsComponent(), new StorageTriggers(), new PrivateApiComponent(), new DatabaseComponent(),
        new ServerlessDatabase(), new ContainersComponent(), new MonitoringComponent(), new Configuration(), new Trail(), new Remediation(), new AccessAnalyzer(), new ThreatDetection(), new Firewall(), new Backups(),
        new RegionOutputs(),
    ];

    private static readonly IReadOnlyList<IGlobalComponent> Global = [new Peering(), new PasswordPolicy(), new AccountProtection(), new BackupCopies(), new SecretsComponent(), new Replication(), new Replicas(), new ServerlessReplicas(), new TablesComponent(), new CdnComponent()];

    /// <summary>Compiles an environment.</summary>
    /// <param name="environment">A valid one: see the validator.</param>
    /// <param name="facts">What is known of its account.</param>
    /// <returns>A program per region, the global one if there is need of it, and what the environment gives out.</returns>
    public static Compilation Compile(TapEnvironment environment, AccountFacts facts)
    {
        var context = new EnvironmentContext(environment, facts);
        IReadOnlyList<StackProgram> regions = [.. environment.Spec.Regions.Select(region => CompileRegion(new RegionContext(context, region)))];
        var global = CompileGlobal(context);
        return new Compilation(regions, global, Publication.Of(context, regions, global));
    }

    /// <summary>A stack with its providers and without resources: what is left to say of a stack that the environment no longer has, so that it can be deleted.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="facts">What is known of its account.</param>
    /// <param name="stack">A region's name, or <see cref="WellKnownOutputs.GlobalStack"/>.</param>
    public static StackProgram Empty(TapEnvironment environment, AccountFacts facts, string stack)
    {
        var context = new EnvironmentContext(environment, facts);
        return (stack == WellKnownOutputs.GlobalStack ? context.GlobalStack() : context.Stack(stack, stack)).Build();
    }

    /// <summary>The name that an AWS Config recorder of this environment has: one with another name is somebody else's.</summary>
    /// <param name="environment">A valid one.</param>
    /// <param name="accountId">The account's twelve digits.</param>
    public static string ConfigRecorderName(TapEnvironment environment, string accountId)
    {
        var context = new EnvironmentContext(environment, new AccountFacts(accountId));
        return context.Names.Of(NameKind.General, Services.Config, context.PrimaryRegion);
    }

    private static StackProgram CompileRegion(RegionContext region)
    {
        foreach (var component in Regional)
            component.Build(region);
        return region.Stack.Build();
    }

    private static StackProgram? CompileGlobal(EnvironmentContext environment)
    {
        var global = new GlobalContext(environment);
        foreach (var component in Global)
            component.Build(global);
        return global.Stack.IsEmpty ? null : global.Stack.Build();
    }
}
