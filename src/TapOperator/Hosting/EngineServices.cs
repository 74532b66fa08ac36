using TapOperator.Automation.Aws;
using TapOperator.Automation.Catalog;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Recovery;
using TapOperator.Automation.Running;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Settings;

namespace TapOperator.Hosting;

/// <summary>Adds the engines of this machine and what their runs need.</summary>
internal static class EngineServices
{
    public static void AddEngines(this IServiceCollection services, EngineCatalog catalog, OperatorSettings settings)
    {
        services.AddSingleton<IEngineCatalog>(catalog);
        services.AddSingleton(new HttpClient { Timeout = TimeSpan.FromSeconds(30) });
        services.AddSingleton<IAwsAccount, AwsAccount>();
        services.AddSingleton<IResourceFinder, ResourceFinder>();
        services.AddSingleton<IHolderProbe, PodHolderProbe>();
        services.AddSingleton(_ => new AccountLimit(settings.RunsPerAccountAndRegion));
        services.AddSingleton<RunAdmission>();
        services.AddSingleton(new MemoryBudget(settings.EngineMemoryMiB ?? MachineMemory.BudgetMiB()));
        services.AddSingleton(new RunnerOptions { GracePeriod = settings.EngineGracePeriod });
        services.AddSingleton<Func<IStackEngine, IStackRunner>>(provider => engine => ActivatorUtilities.CreateInstance<StackRunner>(provider, engine));
        services.AddSingleton<IStackRunners, StackRunners>();
        services.AddSingleton<IHolderSource, HolderSource>();
    }
}
