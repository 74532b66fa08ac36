using TapOperator.Reconciliation.Outputs;
using TapOperator.Reconciliation.Phases;
using TapOperator.Reconciliation.Secrets;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Reconciliation;

/// <summary>Adds the parts of a reconcile.</summary>
internal static class ReconciliationServices
{
    public static void AddReconciliation(this IServiceCollection services)
    {
        services.AddSingleton<ApplyPipeline>();
        services.AddSingleton<DeletePipeline>();
        foreach (var phase in typeof(IPhase).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPhase))))
            services.AddSingleton(phase);
        services.AddSingleton<StackWorkFactory>();
        services.AddSingleton<StackApplier>();
        services.AddSingleton<StackDestroyer>();
        services.AddSingleton<StackRemoval>();
        services.AddSingleton<ISecretReader, SecretReader>();
        services.AddSingleton<IOutputPublisher, OutputPublisher>();
        services.AddSingleton<StatusPublisher>();
        services.AddSingleton<Narrator>();
        services.AddSingleton<ReconcileRun>();
    }
}
