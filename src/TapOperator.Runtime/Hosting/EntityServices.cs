using k8s;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TapOperator.Runtime.Controllers;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Leadership;
using TapOperator.Runtime.Metrics;
using TapOperator.Runtime.Queues;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Status;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Hosting;

/// <summary>Puts together the parts that each kind has for itself.</summary>
internal static class EntityServices
{
    public static void AddEntityServices<TEntity>(this IServiceCollection services)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        services.AddSingleton(CreateInformer<TEntity>);
        services.AddSingleton<IInformer>(provider => provider.GetRequiredService<Informer<TEntity>>());
        services.AddSingleton<IEntityCache<TEntity>>(provider => provider.GetRequiredService<Informer<TEntity>>());
        services.AddSingleton<IStatusWriter<TEntity>>(CreateStatusWriter<TEntity>);
        services.AddSingleton<IControllerLoop>(CreateLoop<TEntity>);
    }

    private static OperatorOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<OperatorOptions>>().Value;

    private static Informer<TEntity> CreateInformer<TEntity>(IServiceProvider provider)
        where TEntity : class, IKubernetesObject<V1ObjectMeta> => new(
            provider.GetRequiredService<ApiTransport>(),
            OptionsOf(provider).Namespaces,
            provider.GetRequiredService<EntityRegistration<TEntity>>().Indexers,
            OptionsOf(provider).Informers,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Informer<TEntity>>>());

    private static StatusWriter<TEntity> CreateStatusWriter<TEntity>(IServiceProvider provider)
        where TEntity : class, IKubernetesObject<V1ObjectMeta> => new(
            provider.GetRequiredService<Informer<TEntity>>(),
            provider.GetRequiredService<ApiTransport>(),
            new StatusWriterOptions { FieldManager = OptionsOf(provider).FieldManager, ProgressInterval = OptionsOf(provider).ProgressInterval },
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<StatusWriter<TEntity>>>());

    private static ControllerLoop<TEntity> CreateLoop<TEntity>(IServiceProvider provider)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        var options = OptionsOf(provider);
        var registration = provider.GetRequiredService<EntityRegistration<TEntity>>();
        var informer = provider.GetRequiredService<Informer<TEntity>>();
        var time = provider.GetRequiredService<TimeProvider>();
        var meter = provider.GetRequiredService<OperatorMeter>();
        // controller-runtime names a controller after its kind, in lower case.
        var name = EntityKind.FromType<TEntity>().Kind.ToLowerInvariant();
        var tombstones = new Tombstones();
        var handler = new EntityHandler<TEntity>(
            informer,
            tombstones,
            registration.Finalizers,
            new FinalizerPatcher<TEntity>(provider.GetRequiredService<ApiTransport>(), options.FieldManager),
            registration.Controller!,
            provider.GetRequiredService<IServiceScopeFactory>());
        return new ControllerLoop<TEntity>(
            informer,
            new RateLimitingQueue<EntityKey>(time, new BackoffOptions(options.BackoffBase, options.BackoffMaximum), meter, name),
            tombstones,
            handler,
            new ChangePredicate(options.WatchedAnnotations),
            provider.GetRequiredService<ILeadership>(),
            new ReconcileMetrics(meter, name, options.MaxConcurrentReconciles),
            time,
            provider.GetRequiredService<ILogger<ControllerLoop<TEntity>>>(),
            options.MaxConcurrentReconciles);
    }
}
