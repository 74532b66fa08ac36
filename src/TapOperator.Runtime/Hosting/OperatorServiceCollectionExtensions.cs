using k8s;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using TapOperator.Runtime.Controllers;
using TapOperator.Runtime.Events;
using TapOperator.Runtime.Leadership;
using TapOperator.Runtime.Metrics;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Hosting;

/// <summary>Adds an operator to a host.</summary>
public static class OperatorServiceCollectionExtensions
{
    /// <summary>How much longer the host may take than the drain: for hard stop, last events and the lease.</summary>
    private static readonly TimeSpan ShutdownMargin = TimeSpan.FromSeconds(15);

    /// <summary>Adds what all controllers share. The operator starts and ends with the host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to add controllers and finalizers with.</returns>
    public static IOperatorBuilder AddKubernetesOperator(this IServiceCollection services, Action<OperatorOptions>? configure = null)
    {
        services.AddOptions<OperatorOptions>().Configure(options => configure?.Invoke(options));
        services.AddOptions<HostOptions>().Configure<IOptions<OperatorOptions>>(
            (host, options) => host.ShutdownTimeout = options.Value.DrainGracePeriod + ShutdownMargin);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OperatorMeter>();
        services.AddApiClient();
        services.AddSingleton<Drain>();
        services.AddSingleton<IDrain>(provider => provider.GetRequiredService<Drain>());
        services.AddSingleton(CreateElection);
        services.AddSingleton<ILeadership>(provider => provider.GetRequiredService<ILeaderElection>());
        services.AddSingleton(CreateEventRecorder);
        services.AddSingleton<IEventRecorder>(provider => provider.GetRequiredService<EventRecorder>());
        services.AddSingleton<OperatorParts>();
        services.AddHostedService<OperatorService>();
        services.AddHealthChecks().AddCheck<ReadinessCheck>(ReadinessCheck.Name);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(OperatorMeter.Name).AddPrometheusExporter(options =>
        {
            // Exactly controller-runtime's labels, and fresh numbers for every scrape.
            options.ScopeInfoEnabled = false;
            options.TargetInfoEnabled = false;
            options.ScrapeResponseCacheDurationMilliseconds = 0;
        }));
        return new OperatorBuilder(services);
    }

    private static void AddApiClient(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetRequiredService<IOptions<OperatorOptions>>().Value.Client ?? KubernetesClientConfiguration.BuildDefaultConfig());
        services.AddSingleton(provider =>
            ApiClientFactory.Create(provider.GetRequiredService<KubernetesClientConfiguration>(), provider.GetRequiredService<OperatorMeter>()));
        services.AddSingleton<IKubernetes>(provider => provider.GetRequiredService<Kubernetes>());
        services.AddSingleton<ApiTransport>();
    }

    private static ILeaderElection CreateElection(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<OperatorOptions>>().Value.LeaderElection;
        return options.Enabled
            ? new LeaderElector(
                options,
                new LeaseClient(provider.GetRequiredService<ApiTransport>(), options),
                provider.GetRequiredService<OperatorMeter>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<LeaderElector>>())
            : new SoleLeadership(options);
    }

    private static EventRecorder CreateEventRecorder(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<OperatorOptions>>().Value;
        var options = new EventOptions { Controller = settings.FieldManager, Instance = settings.LeaderElection.Identity };
        var log = provider.GetRequiredService<ILogger<EventRecorder>>();
        var time = provider.GetRequiredService<TimeProvider>();
        var bodies = new EventBodies(options.Controller, options.Instance);
        return new EventRecorder(
            options,
            new EventSink(provider.GetRequiredService<ApiTransport>(), bodies, options.Attempts, time, log),
            time,
            log);
    }
}
